namespace Subgraphs.Portfolio.Data.Configurations;

/// <summary>Lengths that the identifiers' standards fix, and a few that this project chose.</summary>
internal static class ColumnLengths
{
    public const int Isin = 12;
    public const int Lei = 20;
    public const int Mic = 4;
    public const int Currency = 3;
    public const int Symbol = 16;
    public const int Name = 200;
    public const int IndexId = 64;
    public const int PortfolioId = 64;
    public const int ClientId = 64;
    public const int Country = 2;
    public const int RowId = 96;
    public const int ScopeKey = 64;
    public const int Subject = 200;
    public const int Note = 1000;

    /// <summary>A BCP 47 language.</summary>
    public const int Locale = 8;

    /// <summary>A MIC, or the name of a calendar that is no venue's.</summary>
    public const int Calendar = 8;

    /// <summary>A stable code of an error.</summary>
    public const int Code = 64;

    /// <summary>A client's key of at most 128 characters, behind a word of the program's.</summary>
    public const int IdempotencyKey = 160;

    /// <summary>SHA-256, hexadecimal.</summary>
    public const int Digest = 64;
}
