namespace Subgraphs.MarketData.Data.Configurations;

/// <summary>Lengths that the identifiers' standards fix, and a few that this project chose.</summary>
internal static class ColumnLengths
{
    public const int Isin = 12;
    public const int Figi = 12;
    public const int Lei = 20;
    public const int Mic = 4;
    public const int Currency = 3;
    public const int Country = 2;
    public const int Cik = 10;
    public const int GicsCode = 8;
    public const int IndexId = 32;
    public const int Symbol = 32;
    public const int Sector = 64;
    public const int Source = 64;
}
