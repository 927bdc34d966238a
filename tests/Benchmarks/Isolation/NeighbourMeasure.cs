using System.Globalization;
using System.Text;
using Benchmarks.Domain;

namespace Benchmarks.Isolation;

/// <summary>
/// One tenant at a multiple of its usual load, and what the others' requests take beside it. Rounds have two halves, one at the usual load of
/// all and one with the loud tenant at its multiple, in turns first: whatever drifts meets both.
/// </summary>
internal sealed class NeighbourMeasure(DomainHost host, TenantLoad loud, IReadOnlyList<TenantLoad> quiet, IsolationOptions options)
{
    private const double MostRatio = 1.5;
    private const double Tail = 0.99;

    /// <summary>Two windows whose medians differ by less than this are level.</summary>
    private const double Level = 0.1;

    private const int FewestWindows = 3;
    private const int MostWindows = 15;
    private const int CapacityConnections = 16;

    private readonly Random _random = new(20260302);

    /// <summary>Asks until times are level: by then what the runtimes compile and what the programs keep is compiled and kept.</summary>
    public async Task<string> WarmUpAsync()
    {
        var medians = new List<double>();
        var isLevel = false;
        while (medians.Count < FewestWindows || (!isLevel && medians.Count < MostWindows))
        {
            var (answers, _) = await RunAsync(options.Factor);
            medians.Add(Statistics.Median(answers.Select(answer => answer.Milliseconds)));
            isLevel = medians is [.., var before, var last] && Math.Abs(last - before) < Level * before;
        }

        var text = string.Join(", ", medians.Select(median => median.ToString("N2", CultureInfo.InvariantCulture)));
        return $"medians of {options.Seconds} s each before anything counted: {text} ms{(isLevel ? "" : ", **not level**")}";
    }

    /// <summary>What the machine answers a second, this program included, when as much is asked as it takes.</summary>
    public async Task<double> MeasureCapacityAsync()
    {
        var duration = TimeSpan.FromSeconds(options.Seconds);
        return await loud.PushAsync(CapacityConnections, duration) / duration.TotalSeconds;
    }

    /// <summary>The rounds as a table.</summary>
    /// <returns>Whether the others' tail is within its bound.</returns>
    public async Task<bool> MeasureAsync(StringBuilder report)
    {
        var (alone, beside) = (new List<Half>(), new List<Half>());
        for (var round = 0; round < options.Rounds; round++)
        {
            if (round % 2 == 0)
            {
                alone.Add(await MeasureHalfAsync(1));
                beside.Add(await MeasureHalfAsync(options.Factor));
            }
            else
            {
                beside.Add(await MeasureHalfAsync(options.Factor));
                alone.Add(await MeasureHalfAsync(1));
            }
        }

        report.Append("| round | requests | p50 quiet | p50 beside | p99 quiet | p99 beside | ratio | machine quiet | machine beside |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        for (var round = 0; round < options.Rounds; round++)
        {
            var (a, b) = (alone[round], beside[round]);
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {round + 1} | {a.Answers.Length} + {b.Answers.Length} | {a.At(0.5):N2} | {b.At(0.5):N2} | {a.At(Tail):N2} | {b.At(Tail):N2} | {b.At(Tail) / a.At(Tail):N2} | {a.Use.Share:P0} | {b.Use.Share:P0} |\n");
        }

        var (quietTail, loadedTail) = (Statistics.Median(alone.Select(half => half.At(Tail))), Statistics.Median(beside.Select(half => half.At(Tail))));
        var ratio = loadedTail / quietTail;
        var pooled = Pooled(beside) / Pooled(alone);
        report.Append(
            CultureInfo.InvariantCulture,
            $"""

            Medians of the rounds' p99: {quietTail:N2} ms at everybody's usual load, {loadedTail:N2} ms beside {options.Factor} times the load: **{ratio:N2}** times, at most {MostRatio:N1} is asked for{(ratio <= MostRatio ? "" : ", **not held**")}.
            Of all rounds together p99 is {Pooled(alone):N2} and {Pooled(beside):N2} ms, {pooled:N2} times. The loaded halves used {Statistics.Median(beside.Select(half => half.Use.Share)):P0} of the machine, {Statistics.Median(beside.Select(half => half.Use.Client / half.Use.Available)):P0} of it for asking;
            whatever else runs there used {Others([.. alone, .. beside])}. Requests were sent {Statistics.Quantile(beside.SelectMany(half => half.Answers).Select(answer => answer.Late), Tail):N1} ms after they were due at p99.

            """);
        return ratio <= MostRatio;
    }

    /// <summary>The others while the loud tenant asks as much as is answered: nobody is promised anything here, but nobody should wait behind all of it.</summary>
    public async Task MeasureStormAsync(StringBuilder report)
    {
        var half = await MeasureHalfAsync(0, options.Storm);
        report.Append(
            CultureInfo.InvariantCulture,
            $"Beyond capacity, for the record: beside {options.Storm} connections of the loud tenant that ask without a pause the others' requests take {half.At(0.5):N2} ms at p50 and {half.At(Tail):N2} at p99, with {half.Use.Share:P0} of the machine in use.\n");
    }

    private async Task<Half> MeasureHalfAsync(int factor, int connections = 0)
    {
        Answered[] answers = [];
        var use = await MachineUse.OfAsync(host.ProcessIds, async () => (answers, _) = await RunAsync(factor, connections));
        return new Half(answers, use);
    }

    /// <summary>The answers of the quiet ones.</summary>
    private async Task<(Answered[] Quiet, int Loud)> RunAsync(int factor, int connections = 0)
    {
        var duration = TimeSpan.FromSeconds(options.Seconds);
        var others = quiet.Select(load => load.ComeAsync(options.Pace, duration, new Random(_random.Next()))).ToArray();
        var pushed = connections == 0 ? 0 : await loud.PushAsync(connections, duration);
        var came = factor == 0 ? [] : await loud.ComeAsync(options.Pace * factor, duration, new Random(_random.Next()));
        return ([.. (await Task.WhenAll(others)).SelectMany(answers => answers)], pushed + came.Length);
    }

    private static double Pooled(List<Half> halves) => Statistics.Quantile(halves.SelectMany(half => half.Answers).Select(answer => answer.Milliseconds), Tail);

    private static string Others(IReadOnlyList<Half> halves)
        => halves.Any(half => half.Use.OthersShare is null)
            ? "an unknown share"
            : string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(halves.Select(half => half.Use.OthersShare!.Value)):P0}, {halves.Max(half => half.Use.OthersShare!.Value):P0} at most");

    private sealed record Half(Answered[] Answers, MachineUse Use)
    {
        public double At(double share) => Statistics.Quantile(Answers.Select(answer => answer.Milliseconds), share);
    }
}
