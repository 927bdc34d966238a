namespace Subgraphs.Tenancy.Encryption;

/// <summary>
/// Text that is stored under its tenant's data key and nowhere else. A property of this type is the mark of a sensitive column: what is
/// assigned with <see cref="Of"/> is sealed when the row is saved or imported, bound to its tenant, table, column and row; what is read is
/// sealed, and opens only through <see cref="Databases.TenantContext.OpenAsync"/>.
/// </summary>
public sealed class SealedText : IEquatable<SealedText>
{
    private readonly string _text;

    private SealedText(string text, bool isSealed)
    {
        _text = text;
        IsSealed = isSealed;
    }

    /// <summary>False for what was assigned and not yet saved.</summary>
    public bool IsSealed { get; }

    /// <summary>The text, to be sealed when its row is saved.</summary>
    public static SealedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SealedText(text, isSealed: false);
    }

    public bool Equals(SealedText? other) => other is not null && IsSealed == other.IsSealed && string.Equals(_text, other._text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as SealedText);

    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Never the text: what is logged or shown by mistake shows nothing.</summary>
    public override string ToString() => IsSealed ? "(sealed)" : "(to be sealed)";

    internal static SealedText FromStored(string text) => new(text, isSealed: true);

    /// <summary>What the column holds.</summary>
    /// <exception cref="InvalidOperationException">It was not sealed: plain text is never stored.</exception>
    internal string ToStored()
        => IsSealed ? _text : throw new InvalidOperationException("A sensitive value was to be stored before it was sealed.");

    /// <summary>What was assigned.</summary>
    internal string ToPlain()
        => !IsSealed ? _text : throw new InvalidOperationException("A sealed value is opened with its key.");
}
