using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>Risk as the graph shows it.</summary>
public sealed class RiskReport(PortfolioRisk risk)
{
    public DateOnly AsOf => risk.Figures.AsOf;

    public decimal Confidence => risk.Figures.Confidence;

    public int HorizonDays => risk.Figures.HorizonDays;

    public int Observations => risk.Figures.Observations;

    public Money HistoricalVar => new(risk.Figures.HistoricalVar, risk.BaseCurrency);

    public Money ParametricVar => new(risk.Figures.ParametricVar, risk.BaseCurrency);

    public Money ExpectedShortfall => new(risk.Figures.ExpectedShortfall, risk.BaseCurrency);

    [GraphQLDescription("Expected shortfall under normality with mean zero: phi(z) / (1 - confidence) standard deviations.")]
    public Money ParametricExpectedShortfall => new(risk.Figures.ParametricExpectedShortfall, risk.BaseCurrency);

    public decimal VolatilityAnnualised => risk.Figures.VolatilityAnnualised;

    internal PortfolioRisk Measured => risk;
}
