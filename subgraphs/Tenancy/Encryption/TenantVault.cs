using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>
/// The data keys of one tenant in one subgraph's database, opened by the key management service and kept in memory for a short while.
/// Reading goes on while keys are rotated: a value under a version that is not known yet has the keys read again.
/// </summary>
internal sealed class TenantVault : IDisposable
{
    private readonly string _holder;
    private readonly Lazy<IKeyManagement> _management;
    private readonly Func<TenantContext> _open;
    private readonly TimeSpan _keep;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private Cached? _cached;

    /// <param name="holder">The subgraph's name: a data key wrapped for it opens for no other.</param>
    /// <param name="tenantId">Whose.</param>
    /// <param name="management">Asked for when it is first needed.</param>
    /// <param name="open">A context over the tenant's database.</param>
    /// <param name="keep">How long opened keys are kept.</param>
    /// <param name="time">The clock.</param>
    public TenantVault(string holder, Guid tenantId, Lazy<IKeyManagement> management, Func<TenantContext> open, TimeSpan keep, TimeProvider time)
    {
        _holder = holder;
        TenantId = tenantId;
        _management = management;
        _open = open;
        _keep = keep;
        _time = time;
    }

    public Guid TenantId { get; }

    /// <summary>The subgraph's name.</summary>
    public string Holder => _holder;

    public IKeyManagement Management => _management.Value;

    public void Dispose() => _loading.Dispose();

    /// <summary>A first data key for a database that is about to be made, with a master key where the tenant has none yet.</summary>
    /// <exception cref="KeyManagementException">There is none to be had.</exception>
    public Task<(DataKey Row, OpenedKeys Keys)> MakeFirstAsync(CancellationToken cancellationToken) => MakeAsync(1, [], cancellationToken);

    /// <summary>A further data key, wrapped and not yet stored.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="usedMasterKeys">Those that wrap the database's other data keys.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(DataKey Row, OpenedKeys Keys)> MakeAsync(int version, IReadOnlyCollection<string> usedMasterKeys, CancellationToken cancellationToken)
    {
        var status = await Management.GetStatusAsync(TenantId, cancellationToken);
        var current = status.CurrentId ?? await Management.CreateAsync(TenantId, null, cancellationToken);

        // Noted before it is used, so that no other database's rotation retires it meanwhile.
        await Management.NoteUseAsync(TenantId, _holder, [.. usedMasterKeys.Append(current).Distinct(StringComparer.Ordinal)], cancellationToken);
        var key = RandomNumberGenerator.GetBytes(SealedFormat.KeyLength);
        var wrapped = await WrapAsync(version, key, cancellationToken);
        if (wrapped.MasterKeyId != current)
        {
            await Management.NoteUseAsync(TenantId, _holder, [.. usedMasterKeys.Append(wrapped.MasterKeyId).Distinct(StringComparer.Ordinal)], cancellationToken);
        }

        var row = new DataKey
        {
            TenantId = TenantId,
            Version = version,
            MasterKeyId = wrapped.MasterKeyId,
            Wrapped = wrapped.Text,
            CreatedAt = _time.GetUtcNow().UtcDateTime,
        };
        return (row, new OpenedKeys(new Dictionary<int, byte[]> { [version] = key }));
    }

    /// <summary>Opens the data keys, and makes the first one in a database that has none. Keeps in mind which master keys it needs.</summary>
    /// <exception cref="KeyManagementException">They cannot be opened.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var status = await Management.GetStatusAsync(TenantId, cancellationToken);
        if (status.State == MasterKeyState.Erased)
        {
            return;
        }

        await using (var context = _open())
        {
            var rows = await context.DataKeys.AsNoTracking().ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                var (first, _) = await MakeFirstAsync(cancellationToken);
                context.DataKeys.Add(first);
                await context.SaveChangesAsync(cancellationToken);
            }
            else
            {
                await Management.NoteUseAsync(TenantId, _holder, [.. rows.Select(row => row.MasterKeyId).Distinct(StringComparer.Ordinal)], cancellationToken);
            }
        }

        await LoadAsync(cancellationToken);
    }

    /// <summary>The keys as they were read a short while ago at most.</summary>
    public ValueTask<OpenedKeys> GetAsync(CancellationToken cancellationToken)
        => TryGetCached() is { } keys ? ValueTask.FromResult(keys) : new ValueTask<OpenedKeys>(LoadAsync(cancellationToken));

    /// <summary>The keys that are in memory and fresh; null where they have to be read.</summary>
    public OpenedKeys? TryGetCached()
        => Volatile.Read(ref _cached) is { } cached && _time.GetElapsedTime(cached.At) < _keep ? cached.Keys : null;

    /// <summary>The keys, read again where a value needs one that is not known.</summary>
    public async ValueTask<OpenedKeys> GetForAsync(SealedText value, CancellationToken cancellationToken)
    {
        var keys = await GetAsync(cancellationToken);
        return keys.IsErased || keys.Has(value) ? keys : await LoadAsync(cancellationToken);
    }

    /// <summary>Opens a wrapped data key of this vault.</summary>
    public ValueTask<byte[]> UnwrapAsync(DataKey row, CancellationToken cancellationToken)
        => Management.UnwrapAsync(TenantId, new WrappedKey(row.MasterKeyId, row.Wrapped), ContextOf(row.Version), cancellationToken);

    /// <summary>Wraps an opened data key anew, with the current master key.</summary>
    public ValueTask<WrappedKey> WrapAsync(int version, byte[] key, CancellationToken cancellationToken)
        => Management.WrapAsync(TenantId, key, ContextOf(version), cancellationToken);

    /// <summary>Reads the keys now.</summary>
    public async Task<OpenedKeys> LoadAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            var keys = await ReadAsync(cancellationToken);
            Volatile.Write(ref _cached, new Cached(keys, _time.GetTimestamp()));
            return keys;
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<OpenedKeys> ReadAsync(CancellationToken cancellationToken)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            try
            {
                return await ReadOnceAsync(cancellationToken);
            }
            catch (KeyManagementException exception) when (exception.Code == KeyErrorCodes.Erased)
            {
                return OpenedKeys.Erased;
            }
            catch (KeyManagementException exception) when (exception.Code == KeyErrorCodes.Missing && !isSecond)
            {
                // Between the row and the key another program may have wrapped the row anew and retired the master key.
            }
        }
    }

    private async Task<OpenedKeys> ReadOnceAsync(CancellationToken cancellationToken)
    {
        await using var context = _open();
        var keys = new Dictionary<int, byte[]>();
        foreach (var row in await context.DataKeys.AsNoTracking().ToListAsync(cancellationToken))
        {
            keys.Add(row.Version, await UnwrapAsync(row, cancellationToken));
        }

        return keys.Count > 0
            ? new OpenedKeys(keys)
            : throw new KeyManagementException(KeyErrorCodes.Missing, $"The database {_holder} of tenant {TenantId:D} holds no data key.");
    }

    private byte[] ContextOf(int version) => Encoding.UTF8.GetBytes(FormattableString.Invariant($"{_holder}/{version}"));

    private sealed record Cached(OpenedKeys Keys, long At);
}
