namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>A stretch without an external flow but at its start.</summary>
/// <param name="Start">The close that <paramref name="BeginValue"/> is of.</param>
/// <param name="End">The close that <paramref name="EndValue"/> is of.</param>
/// <param name="BeginValue">Net asset value before the flow.</param>
/// <param name="ExternalFlow">Paid in (above zero) or out at the start of the day after <paramref name="Start"/>.</param>
/// <param name="EndValue">Net asset value before the next flow.</param>
public sealed record SubPeriod(DateOnly Start, DateOnly End, decimal BeginValue, decimal ExternalFlow, decimal EndValue)
{
    /// <summary>E / (B + F) - 1; zero where nothing was invested: what is not there earns nothing.</summary>
    public decimal Return => BeginValue + ExternalFlow is var invested && invested > 0 ? (EndValue / invested) - 1 : 0;
}
