using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gateway.Execution;

namespace Benchmarks.Gateway;

/// <summary>
/// <c>growth</c>: what executing a list costs as it grows, in entities and in bytes, and what a number of fetches costs. The columns per
/// entity, per KiB and per fetch should stay as they are: cost grows with the data and the fetches, objects with the fetches alone.
/// </summary>
internal static class GrowthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    public static int Run()
    {
        // Everything is compiled when the first row is measured.
        _ = Measure(1_000, 12);
        _ = Measure(1_000, 12);
        _ = MeasureFetches(16);
        var table = new StringBuilder()
            .AppendLine("| entities | bytes of a name | response KiB | answer KiB | CPU us | ns per entity | ns per KiB read | allocated bytes |")
            .AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (count, nameLength) in Sizes())
        {
            table.AppendLine(Measure(count, nameLength));
        }

        table.AppendLine().AppendLine("| fetches | CPU us | us per fetch | allocated bytes | bytes per fetch |").AppendLine("|--:|--:|--:|--:|--:|");
        for (var fetches = 1; fetches <= 64; fetches *= 2)
        {
            table.AppendLine(MeasureFetches(fetches));
        }

        Console.Write(table);
        return 0;
    }

    private static IEnumerable<(int Count, int NameLength)> Sizes()
    {
        foreach (var count in new[] { 1, 10, 100, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 100_000 })
        {
            yield return (count, 12);
        }

        // 1 KiB to 64 MiB of names.
        for (var kibibytes = 1; kibibytes <= 64 * 1024; kibibytes *= 4)
        {
            yield return (16, kibibytes * 64);
        }
    }

    private static string Measure(int count, int nameLength)
    {
        var list = new InstrumentList(count, nameLength);
        var executor = new PlanExecutor();
        var output = new Discard();
        _ = list.Execute(executor, output);
        var answerBytes = output.Count;
        var (cpu, allocated, executions) = Repeat(() => list.Execute(executor, output));
        var micros = cpu.TotalMicroseconds / executions;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count:N0} | {nameLength:N0} | {list.ResponseBytes / 1024d:N1} | {answerBytes / 1024d:N1} | {micros:N1} | {micros * 1000 / count:N0} | {micros * 1000 * 1024 / list.ResponseBytes:N0} | {allocated / executions:N0} |");
    }

    private static string MeasureFetches(int fetches)
    {
        var fan = new FetchFan(fetches);
        var executor = new PlanExecutor();
        var output = new Discard();
        if (fan.Execute(executor, output).FetchCount != fetches + 1)
        {
            throw new InvalidOperationException("The plan has another number of fetches than it should.");
        }

        var (cpu, allocated, executions) = Repeat(() => fan.Execute(executor, output));
        var micros = cpu.TotalMicroseconds / executions;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {fetches + 1} | {micros:N1} | {micros / (fetches + 1):N2} | {allocated / executions:N0} | {allocated / executions / (fetches + 1):N0} |");
    }

    /// <summary>The second of two stretches: the first fills pools and caches.</summary>
    private static (TimeSpan Cpu, long Allocated, int Executions) Repeat(Func<ExecutionResult> execute)
    {
        _ = Stretch(execute);
        return Stretch(execute);
    }

    private static (TimeSpan Cpu, long Allocated, int Executions) Stretch(Func<ExecutionResult> execute)
    {
        using var process = Process.GetCurrentProcess();
        var clock = Stopwatch.StartNew();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var executions = 0;
        do
        {
            _ = execute();
            executions++;
        }
        while (clock.Elapsed < Patience || executions < 3);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        return (process.TotalProcessorTime - cpu, allocated, executions);
    }
}
