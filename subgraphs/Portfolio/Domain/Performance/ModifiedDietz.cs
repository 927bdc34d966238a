namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>
/// The return of a period within which no valuation exists at a flow: (E - B - F) / (B + sum(w x f)), w = (D - d) / D, the part of the
/// period that a flow was invested for.
/// </summary>
public static class ModifiedDietz
{
    /// <param name="begin">Value at the start.</param>
    /// <param name="end">Value at the end.</param>
    /// <param name="days">Days of the period, D.</param>
    /// <param name="flows">Day d of the period and amount of each external flow.</param>
    /// <returns>A fraction; null where the average capital is not above zero.</returns>
    public static decimal? Return(decimal begin, decimal end, int days, IReadOnlyCollection<(int Day, decimal Amount)> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var capital = begin + flows.Sum(flow => (decimal)(days - flow.Day) / days * flow.Amount);
        return capital > 0 ? (end - begin - flows.Sum(flow => flow.Amount)) / capital : null;
    }
}
