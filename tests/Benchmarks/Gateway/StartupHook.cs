using System.Diagnostics;
using System.IO.MemoryMappedFiles;

#pragma warning disable CA1050, IDE0130 // the runtime looks for a class of this name outside of any namespace
/// <summary>
/// Runs inside a program that is measured (<c>DOTNET_STARTUP_HOOKS</c> names this assembly): writes into the file that
/// <c>ALLOCATED_BYTES_FILE</c> names, ten times a second, how many bytes the process has allocated and how often it collected; keeps in a
/// file of the folder that <c>STATEMENT_COUNT_DIRECTORY</c> names how many SQL statements it has sent.
/// </summary>
/// <seealso href="https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md">Startup hooks</seealso>
internal static class StartupHook
#pragma warning restore CA1050, IDE0130 // this class only
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private static readonly Lock Gate = new();

    private static ITimer? _timer;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("ALLOCATED_BYTES_FILE") is { Length: > 0 } path)
        {
            _timer = TimeProvider.System.CreateTimer(static path => Write((string)path!), path, TimeSpan.Zero, Interval);
        }

        if (Environment.GetEnvironmentVariable("STATEMENT_COUNT_DIRECTORY") is { Length: > 0 } directory)
        {
            DiagnosticListener.AllListeners.Subscribe(new StatementCounter(Path.Combine(directory, $"{Environment.ProcessId}")));
        }
    }

    private static void Write(string path)
    {
        // On a busy machine the next turn may come before this one is over.
        lock (Gate)
        {
            // Replaced as a whole: who reads it sees one state or the next.
            File.WriteAllText(path + ".next", $"{GC.GetTotalAllocatedBytes()} {GC.CollectionCount(0)} {GC.GetTotalPauseDuration().TotalMilliseconds:F0}\n");
            File.Move(path + ".next", path, overwrite: true);
        }
    }

    /// <summary>Counts what EF Core says that it has executed, in memory that the measuring program maps too.</summary>
    private sealed class StatementCounter(string path) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private const string Source = "Microsoft.EntityFrameworkCore";
        private const string Executed = Source + ".Database.Command.CommandExecuted";

        private readonly Lock _gate = new();
        private MemoryMappedViewAccessor? _memory;
        private long _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == Source)
            {
                _memory = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, sizeof(long)).CreateViewAccessor();
                value.Subscribe(this, name => name == Executed);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            lock (_gate)
            {
                _memory!.Write(0, ++_count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
