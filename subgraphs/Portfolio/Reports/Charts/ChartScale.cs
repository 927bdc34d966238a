namespace Subgraphs.Portfolio.Reports.Charts;

/// <summary>Maps values to coordinates, with ticks at round numbers (1, 2, 2.5 or 5 times a power of ten).</summary>
public sealed class ChartScale
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    private readonly double _start;
    private readonly double _length;

    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest value.</param>
    /// <param name="ticks">About so many ticks.</param>
    /// <param name="start">The coordinate of the lower end.</param>
    /// <param name="end">The coordinate of the upper end; below <paramref name="start"/> where the axis points up.</param>
    public ChartScale(double low, double high, int ticks, double start, double end)
    {
        if (high - low < double.Epsilon)
        {
            // A series that does not move still has a place: in the middle.
            var room = low == 0 ? 1 : Math.Abs(low) * 0.1;
            (low, high) = (low - room, high + room);
        }

        var step = Step((high - low) / Math.Max(1, ticks));
        Low = Math.Floor((low / step) + 1e-9) * step;
        High = Math.Ceiling((high / step) - 1e-9) * step;
        Ticks = [.. Enumerable.Range(0, (int)Math.Round((High - Low) / step) + 1).Select(tick => Low + (tick * step))];
        (_start, _length) = (start, end - start);
    }

    /// <summary>The value at the lower end.</summary>
    public double Low { get; }

    /// <summary>The value at the upper end.</summary>
    public double High { get; }

    /// <summary>Ascending.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The coordinate of a value.</summary>
    public double At(double value) => _start + ((value - Low) / (High - Low) * _length);

    private static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * RoundSteps.First(step => step * power >= rough * (1 - 1e-9));
    }
}
