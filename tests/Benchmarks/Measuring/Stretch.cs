using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>Does something for a stretch of time and counts.</summary>
/// <remarks>What counts is the processor time of the process, all its threads included, and not the time on the wall: on a machine
/// that others use too, the wall clock says how busy they are. Where nobody else runs, the two are nearly equal.</remarks>
internal static class Stretch
{
    private static object? _last;

    /// <summary>Repeats <paramref name="work"/> until it has taken the given processor time, at least once.</summary>
    public static Sample Run(Func<object?> work, TimeSpan duration)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        long operations = 0;
        long batch = 1;
        TimeSpan elapsed;
        do
        {
            var before = Stopwatch.GetTimestamp();
            for (long i = 0; i < batch; i++)
            {
                _last = work();
            }

            operations += batch;

            // The clock is read about every half millisecond, so that reading it costs nothing.
            batch = Stopwatch.GetElapsedTime(before) < TimeSpan.FromMicroseconds(250) ? batch * 2 : batch;
            elapsed = Environment.CpuUsage.TotalTime - start;
        }
        while (elapsed < duration);

        var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        GC.KeepAlive(_last);
        return new Sample(operations / elapsed.TotalSeconds, (double)bytes / operations);
    }
}
