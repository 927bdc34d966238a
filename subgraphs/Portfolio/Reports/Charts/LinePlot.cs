using System.Text;
using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Reports.Charts;

/// <summary>Series over time as the coordinates of a picture.</summary>
public sealed class LinePlot
{
    /// <summary>Width of the drawing in its own units.</summary>
    public const double Width = 680;

    /// <summary>Where the values begin: left of it stand the labels.</summary>
    public const double Left = 62;

    /// <summary>Where they end.</summary>
    public const double Right = Width - 8;

    /// <summary>More points than these make a line no finer on paper.</summary>
    private const int MostPoints = 340;

    private const double Top = 10;
    private const double BottomMargin = 24;
    private const int ValueTicks = 5;
    private const int MostDateTicks = 9;
    private const int DaysPerMonth = 31;
    private const int MonthsPerYear = 12;

    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 36, 60];

    private readonly ChartScale _values;
    private readonly DateOnly _first;
    private readonly double _perDay;

    /// <param name="series">At least one with a point.</param>
    /// <param name="height">Of the drawing in its own units.</param>
    /// <param name="includes">A value that the axis has to reach, for example zero; null: only the series'.</param>
    /// <param name="tickLabel">A value as the axis shows it.</param>
    /// <param name="dateLabel">A date as the axis shows it; true where years are shown.</param>
    public LinePlot(
        IReadOnlyList<ChartSeries> series, double height, double? includes, Func<double, string> tickLabel, Func<DateOnly, bool, string> dateLabel)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(tickLabel);
        ArgumentNullException.ThrowIfNull(dateLabel);
        Height = height;
        Bottom = height - BottomMargin;
        var points = series.SelectMany(line => line.Points).ToList();
        var values = points.Select(point => (double)point.Value).Concat(includes is { } included ? [included] : []).ToList();
        _values = new ChartScale(values.Min(), values.Max(), ValueTicks, Bottom, Top);
        _first = points.Min(point => point.Date);
        var days = Math.Max(1, points.Max(point => point.Date).DayNumber - _first.DayNumber);
        _perDay = (Right - Left) / days;
        ValueTicksAt = [.. _values.Ticks.Select(tick => new ChartTick(_values.At(tick), tickLabel(tick)))];
        DateTicks = [.. TicksOf(_first, _first.AddDays(days)).Select(tick => new ChartTick(X(tick.Date), dateLabel(tick.Date, tick.IsYear)))];
        Baseline = _values.At(Math.Clamp(includes ?? _values.Low, _values.Low, _values.High));
        Lines = [.. series.Select(line => (line, Path(line.Points)))];
    }

    public double Height { get; }

    /// <summary>The lower edge of the values.</summary>
    public double Bottom { get; }

    /// <summary>Where the value that the axis had to reach lies.</summary>
    public double Baseline { get; }

    public IReadOnlyList<ChartTick> ValueTicksAt { get; }

    public IReadOnlyList<ChartTick> DateTicks { get; }

    /// <summary>Each series with its path.</summary>
    public IReadOnlyList<(ChartSeries Series, string Path)> Lines { get; }

    /// <summary>The path closed along the baseline.</summary>
    public string Area(ChartSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var points = Thin(series.Points);
        return $"{Path(series.Points)}L{Svg.Number(X(points[^1].Date))} {Svg.Number(Baseline)}L{Svg.Number(X(points[0].Date))} {Svg.Number(Baseline)}Z";
    }

    private double X(DateOnly date) => Left + ((date.DayNumber - _first.DayNumber) * _perDay);

    private string Path(IReadOnlyList<DatedValue> points)
    {
        var path = new StringBuilder();
        foreach (var point in Thin(points))
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Svg.Number(X(point.Date))).Append(' ').Append(Svg.Number(_values.At((double)point.Value)));
        }

        return path.ToString();
    }

    /// <summary>The lowest and highest of each stretch, so that no trough is lost, and both ends.</summary>
    private static IReadOnlyList<DatedValue> Thin(IReadOnlyList<DatedValue> points)
    {
        if (points.Count <= MostPoints)
        {
            return points;
        }

        var kept = new List<DatedValue> { points[0] };
        var stretch = (points.Count + (MostPoints / 2) - 1) / (MostPoints / 2);
        foreach (var chunk in points.Skip(1).Take(points.Count - 2).Chunk(stretch))
        {
            DatedValue[] ends = [chunk.MinBy(point => point.Value), chunk.MaxBy(point => point.Value)];
            kept.AddRange(ends.Distinct().OrderBy(point => point.Date));
        }

        kept.Add(points[^1]);
        return kept;
    }

    /// <summary>Firsts of months, as many as have room.</summary>
    private static IEnumerable<(DateOnly Date, bool IsYear)> TicksOf(DateOnly first, DateOnly last)
    {
        if (last.DayNumber - first.DayNumber < DaysPerMonth * 2)
        {
            // Too short for months: weeks.
            var step = Math.Max(7, (last.DayNumber - first.DayNumber) / 6 / 7 * 7);
            for (var date = first; date <= last; date = date.AddDays(step))
            {
                yield return (date, false);
            }

            yield break;
        }

        var months = ((last.Year - first.Year) * MonthsPerYear) + last.Month - first.Month;
        var every = MonthSteps.FirstOrDefault(step => months / step <= MostDateTicks, MonthSteps[^1]);
        var start = new DateOnly(first.Year, 1, 1);
        for (var date = start; date <= last; date = date.AddMonths(every))
        {
            if (date >= first)
            {
                yield return (date, every >= MonthsPerYear);
            }
        }
    }
}
