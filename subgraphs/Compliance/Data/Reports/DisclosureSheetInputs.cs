namespace Subgraphs.Compliance.Data.Reports;

/// <param name="Filer">Who files.</param>
/// <param name="Purpose">Of the holdings.</param>
/// <param name="PeriodEnd">Duties up to this day.</param>
/// <param name="Lines">By due date.</param>
internal sealed record DisclosureSheetInputs(string Filer, string Purpose, DateOnly PeriodEnd, IReadOnlyList<DisclosureLine> Lines);
