namespace Gateway.Auditing;

/// <summary>
/// Keeps copies of the logs of all processes, a file each, <c>&lt;chain&gt;.audit</c>. Steps: 1. the signature; 2. each record follows the
/// one before it, and what is here already is left out; 3. whoever serves the records stores them; 4. they are appended, durable. A collector that
/// ends between 3 and 4 is sent them again, so storing them twice must add nothing.
/// </summary>
/// <param name="directory">The folder of the copies.</param>
/// <param name="masterKey">From which the keys of all processes derive.</param>
/// <param name="time">The clock.</param>
public sealed class AuditCollector(string directory, byte[] masterKey, TimeProvider time) : IDisposable
{
    /// <summary>A process makes a chain when its log is begun anew: more are no mistake of an operator's.</summary>
    private const int MaxChains = 1000;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<AuditChainName, AuditReplica> _replicas = [];

    /// <param name="shipment">The value of <see cref="AuditShipment.HeaderName"/>.</param>
    /// <param name="lines">Lines of the chain; none asks for the next record's number.</param>
    /// <param name="store">Stores records that are new here, or perhaps not quite.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">The copy cannot be written; nothing is accepted.</exception>
    public async Task<AuditReceipt> ReceiveAsync(
        string? shipment,
        ReadOnlyMemory<byte> lines,
        Func<AuditChainName, IReadOnlyList<AuditRecord>, CancellationToken, Task> store,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (AuditShipment.Verify(masterKey, shipment, lines.Span, time.GetUtcNow()) is not { } chain)
        {
            return new AuditReceipt(AuditReceiptStatus.Refused);
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            var replica = Open(chain);
            var status = replica.Read(lines, out var continuation);
            if (status is AuditReceiptStatus.Accepted && continuation.Records.Count > 0)
            {
                await store(chain, continuation.Records, cancellationToken);
                replica.Append(continuation);
            }

            return new AuditReceipt(status, replica.Last + 1);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        foreach (var replica in _replicas.Values)
        {
            replica.Dispose();
        }

        _one.Dispose();
    }

    private AuditReplica Open(AuditChainName chain)
    {
        if (_replicas.TryGetValue(chain, out var open))
        {
            return open;
        }

        if (_replicas.Count >= MaxChains)
        {
            throw new IOException($"More than {MaxChains} chains are sent to one collector.");
        }

        var file = new FileAuditStore(Path.Combine(directory, chain + ".audit"));
        try
        {
            var replica = new AuditReplica(chain, file, AuditKeys.OfProcess(masterKey, chain.Process));
            _replicas.Add(chain, replica);
            return replica;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
