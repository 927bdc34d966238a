using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Data.Risk;

/// <param name="BaseCurrency">ISO 4217 of the profits and losses.</param>
/// <param name="Outcome">What the scenario would do.</param>
/// <param name="BreaksLimit">The loss is above a limit of the portfolio on stress losses.</param>
public sealed record PortfolioStress(string BaseCurrency, StressOutcome Outcome, bool BreaksLimit);
