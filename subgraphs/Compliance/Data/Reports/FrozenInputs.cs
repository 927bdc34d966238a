namespace Subgraphs.Compliance.Data.Reports;

/// <param name="Json">What the document is made of.</param>
/// <param name="DueOn">Until when it is to be filed.</param>
/// <param name="ObligationIds">The duties to disclose that it fulfils.</param>
internal sealed record FrozenInputs(string Json, DateOnly DueOn, IReadOnlyList<string> ObligationIds);
