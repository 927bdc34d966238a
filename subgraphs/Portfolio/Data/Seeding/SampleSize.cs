using System.Globalization;
using Subgraphs.Storage;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>How much the sample tenants hold beyond their samples.</summary>
/// <param name="Positions">Positions of the large portfolio; 0: there is none.</param>
/// <param name="Portfolios">How many ordinary portfolios there are besides; 0: none.</param>
internal sealed record SampleSize(int Positions, int Portfolios)
{
    public const string PositionsKey = "Sample:Positions";
    public const string PortfoliosKey = "Sample:Portfolios";

    private const int Most = 5_000;

    public static SampleSize None { get; } = new(0, 0);

    /// <summary>Part of a database's fingerprint: one of another size holds other rows.</summary>
    public string Fingerprint => this == None ? "" : string.Create(CultureInfo.InvariantCulture, $"+{Positions}x{Portfolios}");

    /// <exception cref="StorageException">A setting is no number that makes sense.</exception>
    public static SampleSize Read(IConfiguration configuration) => new(Number(configuration, PositionsKey), Number(configuration, PortfoliosKey));

    private static int Number(IConfiguration configuration, string key)
        => configuration[key] is not { Length: > 0 } text
            ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
                ? number
                : throw new StorageException(StorageErrorCodes.SourceUnreadable, $"{key} is '{text}': give a number from 0 to {Most}.");
}
