using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>What a table of results says about where it was made.</summary>
internal static class Machine
{
    /// <param name="others">Further programs that were measured; null where there are none.</param>
    public static string Describe(string? others = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        - machine: {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}
        - {RuntimeInformation.FrameworkDescription} ({RuntimeInformation.ProcessArchitecture}, tiered compilation without PGO and workstation GC as the gateway has them){(others is null ? "" : $", {others}")}
        - commit: {Ask("git", "rev-parse", "--short", "HEAD")}

        """);

    /// <summary>Today, for the name of a file.</summary>
    public static string Date() => Ask("date", "+%Y-%m-%d");

    /// <summary>What a program prints.</summary>
    public static string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        var answer = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return answer;
    }

    private static string Processor()
        => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(entry => entry.StartsWith("model name", StringComparison.Ordinal)) is { } model
            ? model[(model.IndexOf(':', StringComparison.Ordinal) + 2)..]
            : "unknown processor";
}
