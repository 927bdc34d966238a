namespace Subgraphs.Compliance.Data.Configurations;

/// <summary>Lengths that the identifiers' standards fix, and a few that this project chose.</summary>
internal static class ColumnLengths
{
    public const int Isin = 12;
    public const int Mic = 4;
    public const int Code = 32;
    public const int RuleId = 64;
    public const int Reason = 400;
    public const int Chain = 100;
}
