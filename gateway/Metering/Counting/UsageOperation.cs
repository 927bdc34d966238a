using System.Buffers.Binary;
using System.Globalization;

namespace Gateway.Metering.Counting;

/// <summary>What usage calls an operation: the first 16 hexadecimal digits of the SHA-256 of its document's text, or a word for what is no document.</summary>
public readonly record struct UsageOperation
{
    private const int Digits = 16;

    private readonly string? _word;
    private readonly ulong _hash;

    private UsageOperation(string? word, ulong hash) => (_word, _hash) = (word, hash);

    /// <summary>Nothing was executed.</summary>
    public static UsageOperation None { get; } = new("none", 0);

    /// <summary>All operations beyond the bound of a tenant.</summary>
    public static UsageOperation Other { get; } = new("other", 0);

    /// <summary>A document of a subgraph.</summary>
    public static UsageOperation Download { get; } = new("download", 0);

    /// <summary>A question about usage.</summary>
    public static UsageOperation Usage { get; } = new("usage", 0);

    /// <param name="hash">The first eight bytes of the SHA-256, the lowest first.</param>
    public static UsageOperation Of(ulong hash) => new(null, hash);

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    public static UsageOperation? Parse(string text)
        => text switch
        {
            "none" => None,
            "other" => Other,
            "download" => Download,
            "usage" => Usage,
            { Length: Digits } when ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash) => Of(BinaryPrimitives.ReverseEndianness(hash)),
            _ => null,
        };

    public override string ToString() => _word ?? BinaryPrimitives.ReverseEndianness(_hash).ToString("x16", CultureInfo.InvariantCulture);
}
