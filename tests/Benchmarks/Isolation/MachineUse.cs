using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Isolation;

/// <summary>What of the machine's processor time is used: by the programs that are measured, by this one, and by whatever else runs.</summary>
/// <param name="Programs">Seconds of processor time.</param>
/// <param name="Client">Seconds of this program.</param>
/// <param name="Others">Seconds of everything else; null where the system does not tell.</param>
/// <param name="Available">Seconds that there were, of all cores.</param>
internal sealed record MachineUse(double Programs, double Client, double? Others, double Available)
{
    /// <summary>The share that programs and client used, 0 to 1.</summary>
    public double Share => (Programs + Client) / Available;

    public double? OthersShare => Others / Available;

    /// <summary>Measures what is used while something runs.</summary>
    public static async Task<MachineUse> OfAsync(IEnumerable<int> processIds, Func<Task> run)
    {
        using var client = Process.GetCurrentProcess();
        Process[] programs = [.. processIds.Select(Process.GetProcessById)];
        try
        {
            var (usedBefore, clientBefore, busyBefore) = (Sum(programs), Seconds(client), Busy());
            var started = Stopwatch.GetTimestamp();
            await run();
            var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var (used, own) = (Sum(programs) - usedBefore, Seconds(client) - clientBefore);
            return new MachineUse(used, own, Busy() - busyBefore is { } busy ? Math.Max(0, busy - used - own) : null, elapsed * Environment.ProcessorCount);
        }
        finally
        {
            Array.ForEach(programs, program => program.Dispose());
        }
    }

    private static double Sum(Process[] programs) => programs.Sum(Seconds);

    private static double Seconds(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Seconds in which any core of the machine did anything; null where nothing tells.</summary>
    private static double? Busy()
    {
        const double TicksPerSecond = 100;
        if (!File.Exists("/proc/stat"))
        {
            return null;
        }

        // cpu user nice system idle iowait irq softirq steal …
        var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / TicksPerSecond;
    }
}
