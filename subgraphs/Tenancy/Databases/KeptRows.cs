using Microsoft.Extensions.Caching.Memory;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// What a program keeps in memory of one tenant's database, so that rows which many requests read are read and converted once. It hangs on the
/// tenant's context: nobody gets at another tenant's. Each entry has the stamp that the database had for it; whoever asks reads the stamp first,
/// and finds what is kept under that one only. When all tenants' entries are too many rows, those go that were not asked for the longest.
/// </summary>
public sealed class KeptRows
{
    private readonly MemoryCache _entries;
    private readonly Guid _tenantId;

    internal KeptRows(MemoryCache entries, Guid tenantId)
    {
        _entries = entries;
        _tenantId = tenantId;
    }

    /// <summary>What is kept under a key; null where nothing is, or where it has another stamp.</summary>
    public TValue? Find<TValue>(string key, long stamp)
        where TValue : class
        => _entries.TryGetValue(new Key(_tenantId, typeof(TValue), key), out var found) && found is Entry entry && entry.Stamp == stamp ? (TValue)entry.Value : null;

    /// <summary>Keeps what was read after the stamp was, in the place of what was kept under the key.</summary>
    /// <param name="key">Within the tenant and the type.</param>
    /// <param name="stamp">Of the database, read before the value.</param>
    /// <param name="value">Nothing changes it any more.</param>
    /// <param name="rows">Of how many rows it is: more than may be kept of all tenants together are not.</param>
    public void Keep<TValue>(string key, long stamp, TValue value, int rows)
        where TValue : class
        => _entries.Set(new Key(_tenantId, typeof(TValue), key), new Entry(stamp, value), new MemoryCacheEntryOptions { Size = Math.Max(1, rows) });

    private readonly record struct Key(Guid Tenant, Type Type, string Name);

    private sealed record Entry(long Stamp, object Value);
}
