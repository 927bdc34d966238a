using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Performance;
using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Measured">The figures.</param>
/// <param name="Months">Returns of calendar months.</param>
public sealed record PerformanceSection(PeriodPerformance Measured, IReadOnlyList<MonthlyReturn> Months)
{
    private const double DaysPerYear = 365;

    /// <summary>Net asset values.</summary>
    public IReadOnlyList<DatedValue> Values => Measured.Values;

    public decimal BeginValue => Values[0].Value;

    public decimal EndValue => Values[^1].Value;

    /// <summary>
    /// What the client's money earned: a year's rate (XIRR) over more than a year, else the rate of the period, (1 + r)^(days / 365) - 1: a shorter
    /// period is never annualised (GIPS 2020, 4.A.2).
    /// </summary>
    public decimal? MoneyWeighted => Measured.Figures is not { MoneyWeightedReturn: { } rate } figures ? null
        : figures.AnnualisedReturn is not null ? rate
        : Rounding.Figure((decimal)Math.Pow((double)(1 + rate), (figures.To.DayNumber - figures.From.DayNumber) / DaysPerYear) - 1);

    /// <summary>Arithmetic: return of the portfolio less that of the benchmark.</summary>
    public decimal? Excess => Measured.Figures.TimeWeightedReturn - Measured.Figures.BenchmarkReturn;
}
