namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>A stretch without an external flow but at its start, or one within which nothing could be valued when money came or went.</summary>
/// <param name="Start">The close that <paramref name="BeginValue"/> is of.</param>
/// <param name="End">The close that <paramref name="EndValue"/> is of.</param>
/// <param name="BeginValue">Net asset value before the flow.</param>
/// <param name="ExternalFlow">Paid in (above zero) or out at the start of the day after <paramref name="Start"/>.</param>
/// <param name="EndValue">Net asset value before the next flow.</param>
public sealed record SubPeriod(DateOnly Start, DateOnly End, decimal BeginValue, decimal ExternalFlow, decimal EndValue)
{
    /// <summary>Flows of days before which there is no value, by the day of the stretch; they are part of <see cref="ExternalFlow"/>. Empty: none.</summary>
    public IReadOnlyCollection<(int Day, decimal Amount)> UnvaluedFlows { get; init; } = [];

    /// <summary>
    /// E / (B + F) - 1; modified Dietz where a flow was not valued; zero where nothing was invested: what is not there earns nothing.
    /// </summary>
    public decimal Return
    {
        get
        {
            if (UnvaluedFlows.Count > 0)
            {
                var valued = ExternalFlow - UnvaluedFlows.Sum(flow => flow.Amount);
                return ModifiedDietz.Return(BeginValue + valued, EndValue, End.DayNumber - Start.DayNumber, UnvaluedFlows) ?? 0;
            }

            return BeginValue + ExternalFlow is var invested && invested > 0 ? (EndValue / invested) - 1 : 0;
        }
    }
}
