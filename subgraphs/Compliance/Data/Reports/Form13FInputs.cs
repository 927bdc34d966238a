namespace Subgraphs.Compliance.Data.Reports;

/// <summary>What an information table is made of.</summary>
/// <param name="Filer">Who files.</param>
/// <param name="PeriodEnd">The quarter's last day.</param>
/// <param name="RuleVersion">Of US-13F.</param>
/// <param name="Threshold">In USD.</param>
/// <param name="MonthEnds">Section 13(f) assets at the month ends that make the duty.</param>
/// <param name="Lines">By issuer and CUSIP.</param>
internal sealed record Form13FInputs(
    string Filer, DateOnly PeriodEnd, int RuleVersion, decimal Threshold, IReadOnlyList<Form13FMonth> MonthEnds, IReadOnlyList<Form13FLine> Lines);
