namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>Compliance's answer in one word.</summary>
internal enum PreTradeVerdict
{
    Clear,
    Blocked,
    Indeterminate,
}
