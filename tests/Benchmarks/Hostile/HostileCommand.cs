using System.Globalization;
using System.Text;
using Tests.Kit.Hostile;

namespace Benchmarks.Hostile;

/// <summary>
/// <c>hostile [--only TEXT] [--write]</c>: how long each input of <see cref="HostileCorpus"/> takes, and what it allocates. Fails where one
/// takes more than <see cref="MostTime"/> or <see cref="MostMemory"/>.
/// </summary>
internal static class HostileCommand
{
    private const int Rounds = 7;

    /// <summary>All that one input allocates, in bytes; what lives at one time is less.</summary>
    private const long MostMemory = 64_000_000;

    /// <summary>Longer than this, in processor time, and a handful of requests a second stops a core.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(50);

    public static int Run(Arguments arguments)
    {
        var cases = HostileCorpus.All.Where(input => input.Name.Contains(arguments.Text("only", ""), StringComparison.Ordinal)).ToArray();

        // A server has met every shape before: what is compiled at its first use is not measured.
        foreach (var input in cases)
        {
            input.Ask();
        }

        var report = new StringBuilder("| read as | hostile input | bytes | median ms | most ms | MB allocated | answer |\n|:--|:--|--:|--:|--:|--:|:--|\n");
        var tooMuch = cases.Count(input => !Measure(input, report));
        report.Append(
            CultureInfo.InvariantCulture,
            $"\n{cases.Length} inputs; {(tooMuch == 0 ? "none" : tooMuch)} above {MostTime.TotalMilliseconds} ms (median of {Rounds}) or {MostMemory / 1e6} MB.\n");
        Console.Write(report);
        if (arguments.Has("write"))
        {
            var date = Machine.Date();
            var path = Repository.Combine("tests", "Benchmarks", "results", $"hostile-{date}.md");
            File.WriteAllText(
                path,
                $"# Hostile inputs, {date}\n\n{Machine.Describe()}- command: `dotnet run -c Release --project tests/Benchmarks -- hostile {arguments}`\n"
                + $"- milliseconds are of processor time of the whole process, its garbage collection and compilation included\n\n{report}");
            Console.WriteLine($"written to {path}");
        }

        return tooMuch == 0 ? 0 : 1;
    }

    // True where the input stays within both bounds.
    private static bool Measure(HostileCase input, StringBuilder report)
    {
        var times = new double[Rounds];
        IReadOnlyList<string> codes = [];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            codes = input.Ask();
            times[i] = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rounds;
        Array.Sort(times);
        var isWithin = times[Rounds / 2] <= MostTime.TotalMilliseconds && bytes <= MostMemory;
        var answer = codes.Count == 0 ? "answered" : $"{codes.Count} {(codes.Count == 1 ? "error" : "errors")}, last {codes[^1]}";
        report.Append(
            CultureInfo.InvariantCulture,
            $"| {input.Kind} | {input.Input.Name} | {Encoding.UTF8.GetByteCount(input.Input.Text):N0} | {times[Rounds / 2]:N2} | {times[^1]:N1} | {bytes / 1e6:N2} | {answer}{(isWithin ? "" : " **too much**")} |\n");
        return isWithin;
    }
}
