using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gateway.AppHost;

/// <summary>A program that AppHost started: its output, its readiness and its end.</summary>
/// <remarks>
/// The child's standard input is a pipe that AppHost holds open. When AppHost ends, however it ends, the pipe closes and the child
/// (configured with <c>StopWithStandardInput</c>) stops itself, so that no process is left behind.
/// </remarks>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const string FaultStart = "Unhandled exception.";
    private const int SignalTerminate = 15;

    private readonly Process _process;
    private readonly Lock _gate = new();
    private TaskCompletionSource _nextLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _lastLine;
    private string? _fault;
    private bool _stopping;

    private ChildProcess(string name, Process process)
    {
        Name = name;
        _process = process;
    }

    public string Name { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Why the child ended early: the first line of its unhandled exception, and else the last that it printed.</summary>
    public string Reason
    {
        get
        {
            lock (_gate)
            {
                return _fault ?? _lastLine ?? "it printed nothing";
            }
        }
    }

    /// <summary>Starts <paramref name="assembly"/> with this process's own <c>dotnet</c>.</summary>
    /// <param name="onLine">Sees every line of the child's output.</param>
    /// <param name="onError">Sees the lines of its errors instead.</param>
    public static ChildProcess Start(
        string name,
        string assembly,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        Action<string> onLine,
        Action<string>? onError = null)
    {
        var start = new ProcessStartInfo(DotNetHost)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        try
        {
            var process = Process.Start(start) ?? throw new StartException($"{name} could not be started.");
            var child = new ChildProcess(name, process);
            process.OutputDataReceived += (_, line) => child.Accept(line.Data, onLine);
            process.ErrorDataReceived += (_, line) => child.Accept(line.Data, onError ?? onLine);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return child;
        }
        catch (Win32Exception exception)
        {
            throw new StartException($"{name} could not be started: {exception.Message}");
        }
    }

    /// <summary>The executable that runs this process, so that children run on the same runtime.</summary>
    public static string DotNetHost
        => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    /// <summary>Waits for the child's next line of output or its end, but no longer than <paramref name="patience"/>.</summary>
    public async Task WaitForLineAsync(TimeSpan patience, CancellationToken cancellation)
    {
        Task nextLine;
        lock (_gate)
        {
            nextLine = _nextLine.Task;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(nextLine, _process.WaitForExitAsync(timeout.Token), Task.Delay(patience, timeout.Token));
        await timeout.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Ends when the child has ended by itself; never for a child that AppHost stops.</summary>
    public async Task UnexpectedExitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        if (Volatile.Read(ref _stopping))
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
    }

    /// <summary>Ends when the child has ended and all that it printed was seen.</summary>
    public Task ExitAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>Asks the child to stop, and ends it if it has not within <paramref name="patience"/>.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        Volatile.Write(ref _stopping, true);
        if (_process.HasExited)
        {
            return;
        }

        Terminate();
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.FromSeconds(4));
        _process.Dispose();
    }

    private void Terminate()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no SIGTERM; closing the input pipe is the signal there.
            _process.StandardInput.Close();
            return;
        }

        _ = NativeMethods.Kill(_process.Id, SignalTerminate);
    }

    private void Accept(string? line, Action<string> onLine)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            var text = line.Trim();
            _lastLine = text.Length > 0 ? text : _lastLine;

            // The runtime prints the stack below it, whose last line says nothing.
            _fault ??= text.StartsWith(FaultStart, StringComparison.Ordinal) ? text : null;
            _nextLine.TrySetResult();
            _nextLine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        onLine(line);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Kill(int processId, int signal);
    }
}
