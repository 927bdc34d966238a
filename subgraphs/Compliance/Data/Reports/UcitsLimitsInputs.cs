namespace Subgraphs.Compliance.Data.Reports;

/// <param name="Filer">The management company.</param>
/// <param name="PeriodEnd">As asked for.</param>
/// <param name="HoldingsOf">The day of the holdings.</param>
/// <param name="Checks">By fund, in the order of the rule list.</param>
internal sealed record UcitsLimitsInputs(string Filer, DateOnly PeriodEnd, DateOnly HoldingsOf, IReadOnlyList<UcitsCheck> Checks);
