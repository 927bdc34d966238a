using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gateway.Execution;

namespace Benchmarks.Gateway;

/// <summary>
/// <c>growth</c>: what executing a list costs as it grows, in entities and in bytes. The last columns should stay as they are: cost grows
/// with the data, objects do not.
/// </summary>
internal static class GrowthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    public static int Run()
    {
        var table = new StringBuilder()
            .AppendLine("| entities | bytes of a name | response KiB | answer KiB | CPU us | ns per entity | ns per KiB read | allocated bytes |")
            .AppendLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        // Everything is compiled when the first row is measured.
        _ = Measure(1_000, 12);
        _ = Measure(1_000, 12);
        foreach (var (count, nameLength) in Sizes())
        {
            table.AppendLine(Measure(count, nameLength));
        }

        Console.Write(table);
        return 0;
    }

    private static IEnumerable<(int Count, int NameLength)> Sizes()
    {
        foreach (var count in new[] { 1, 10, 100, 1_000, 10_000, 100_000 })
        {
            yield return (count, 12);
        }

        // 1 KiB to 64 MiB of names.
        for (var kibibytes = 1; kibibytes <= 64 * 1024; kibibytes *= 16)
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
        Repeat(list, executor, output, Patience);
        var (cpu, allocated, executions) = Repeat(list, executor, output, Patience);
        var micros = cpu.TotalMicroseconds / executions;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count:N0} | {nameLength:N0} | {list.ResponseBytes / 1024d:N1} | {answerBytes / 1024d:N1} | {micros:N1} | {micros * 1000 / count:N0} | {micros * 1000 * 1024 / list.ResponseBytes:N0} | {allocated / executions:N0} |");
    }

    private static (TimeSpan Cpu, long Allocated, int Executions) Repeat(InstrumentList list, PlanExecutor executor, Discard output, TimeSpan patience)
    {
        using var process = Process.GetCurrentProcess();
        var clock = Stopwatch.StartNew();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var executions = 0;
        do
        {
            _ = list.Execute(executor, output);
            executions++;
        }
        while (clock.Elapsed < patience || executions < 3);

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        return (process.TotalProcessorTime - cpu, allocated, executions);
    }
}
