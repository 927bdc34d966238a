using Gateway.Auditing;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>A command's change that is kept, while it happens.</summary>
public sealed class CommandRecord : IAsyncDisposable
{
    private readonly AuditLog? _log;
    private readonly AuditEntry _entry;
    private readonly Func<AuditShipper>? _ship;

    /// <param name="log">Null where none is kept.</param>
    /// <param name="entry">What was kept.</param>
    /// <param name="ship">Begins to send the log; null where it stays.</param>
    internal CommandRecord(AuditLog? log, AuditEntry entry, Func<AuditShipper>? ship)
    {
        _log = log;
        _entry = entry;
        _ship = ship;
    }

    /// <summary>Keeps that what was begun did not come through.</summary>
    public void Fail(string code) => _log?.Append(_entry with { Code = code });

    /// <summary>Sends the log to the collector.</summary>
    /// <returns>False where the collector has not got all of it.</returns>
    public async Task<bool> SendAsync()
    {
        if (_ship is null)
        {
            return true;
        }

        await using var shipper = _ship();
        return await shipper.FirstPass;
    }

    /// <summary>Closes the log, durable as it is.</summary>
    public ValueTask DisposeAsync() => _log?.DisposeAsync() ?? default;
}
