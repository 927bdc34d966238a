namespace Gateway.AppHost;

/// <summary>Finds what would make the start fail before any process is started.</summary>
internal static class Preflight
{
    /// <exception cref="StartException">Something cannot be used; the message says what and how to mend it.</exception>
    public static void Check(AppHostOptions options)
    {
        if (options.DataDirectory is { Exists: false } missing)
        {
            throw new StartException($"--data {missing.FullName}: there is no such folder.", ExitCodes.BadOptions);
        }

        if (options is { DataDirectory: not null, Growth.IsAny: true })
        {
            throw new StartException("--instruments, --positions and --portfolios make the simulated market larger; with --data there is none.", ExitCodes.BadOptions);
        }

        CheckWritable(options.StateDirectory);
        if (!Ports.IsFree(options.Port))
        {
            throw new StartException(
                $"Port {options.Port} on 127.0.0.1 is in use: stop what listens there or choose another with --port.",
                ExitCodes.BadOptions);
        }
    }

    private static void CheckWritable(DirectoryInfo directory)
    {
        try
        {
            directory.Create();
            var probe = Path.Combine(directory.FullName, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"--state {directory.FullName} cannot be written: {exception.Message}", ExitCodes.BadOptions);
        }
    }
}
