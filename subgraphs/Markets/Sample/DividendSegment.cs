namespace Subgraphs.Markets.Sample;

/// <summary>From a year on, an annual amount that grows each year: a raise, a cut, a suspension (0) or a resumption.</summary>
/// <param name="FromYear">First year.</param>
/// <param name="AnnualAmount">Per share of the first session: later splits divide it.</param>
/// <param name="Growth">A fraction a year.</param>
internal sealed record DividendSegment(int FromYear, decimal AnnualAmount, decimal Growth);
