using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Types;

/// <summary>A backtest as the graph shows it.</summary>
public sealed class VarBacktest(ValueAtRiskBacktest backtest)
{
    public int Observations => backtest.Observations;

    public int Exceptions => backtest.Exceptions;

    public BaselZone Zone => backtest.Zone;

    public decimal PlusFactor => backtest.PlusFactor;
}
