namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>How bad a day may be, as fractions of net asset value.</summary>
/// <param name="Observations">Returns that it was read from.</param>
/// <param name="ValueAtRisk">The loss that is not exceeded with the confidence asked for.</param>
/// <param name="ExpectedShortfall">The mean of the losses that reach it.</param>
public sealed record TailLoss(int Observations, double ValueAtRisk, double ExpectedShortfall)
{
    /// <summary>
    /// Historical simulation: losses -r sorted ascending, k = ceil(c x n), VaR = the k-th; expected shortfall = the mean of losses at or
    /// above it. A loss below zero is a gain and stays one: nothing is cut at zero.
    /// </summary>
    /// <param name="returns">Returns of the holdings, at least one.</param>
    /// <param name="confidence">Between 0 and 1, for example 0.99.</param>
    public static TailLoss Historical(IReadOnlyCollection<double> returns, decimal confidence)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfZero(returns.Count);
        Confidence.Check(confidence);
        double[] losses = [.. returns.Select(value => -value)];
        Array.Sort(losses);

        // In decimal: 0.9 x 10 is 9, where binary floating point might say a little more and take the tenth.
        var rank = (int)Math.Ceiling(confidence * losses.Length);
        var valueAtRisk = losses[rank - 1];
        var tail = losses.AsSpan(Array.FindIndex(losses, loss => loss >= valueAtRisk));
        var sum = 0.0;
        foreach (var loss in tail)
        {
            sum += loss;
        }

        return new TailLoss(losses.Length, valueAtRisk, sum / tail.Length);
    }
}
