namespace Subgraphs.Compliance.Data.Configurations;

/// <summary>Lengths that the identifiers' standards fix, and a few that this project chose.</summary>
internal static class ColumnLengths
{
    public const int Isin = 12;
    public const int Mic = 4;
    public const int Lei = 20;
    public const int Currency = 3;
    public const int PortfolioId = 64;

    /// <summary>As portfolio's.</summary>
    public const int TradeId = 96;

    /// <summary>A trade's id, a colon and the name of a feature.</summary>
    public const int ObservationId = 128;

    public const int Subject = 200;
    public const int Note = 1000;
    public const int Code = 32;
    public const int RuleId = 64;
    public const int Reason = 400;
    public const int Chain = 100;
    public const int RowId = 64;
    public const int Issuer = 32;
    public const int Digest = 64;
    public const int Name = 200;
    public const int Cik = 10;

    /// <summary>What a sender calls a file of transaction reports.</summary>
    public const int Reference = 128;
}
