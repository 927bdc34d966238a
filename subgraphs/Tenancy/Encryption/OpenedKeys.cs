using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>A tenant's data keys, opened. Immutable; it lives only in memory.</summary>
internal sealed class OpenedKeys
{
    private readonly IReadOnlyDictionary<int, byte[]> _keys;

    /// <param name="keys">By version; none where the tenant's key was erased.</param>
    public OpenedKeys(IReadOnlyDictionary<int, byte[]> keys)
    {
        _keys = keys;
        Current = keys.Count == 0 ? 0 : keys.Keys.Max();
    }

    /// <summary>What is left once a tenant's master key was deleted.</summary>
    public static OpenedKeys Erased { get; } = new(new Dictionary<int, byte[]>());

    public bool IsErased => _keys.Count == 0;

    /// <summary>The version that seals.</summary>
    public int Current { get; }

    public bool Has(SealedText value) => _keys.ContainsKey(SealedFormat.ReadVersion(value.ToStored()));

    /// <exception cref="KeyManagementException">The tenant's key was erased.</exception>
    public SealedText Seal(SealedAddress address, string text)
        => IsErased ? throw ErasedKey() : SealedText.FromStored(SealedFormat.Seal(_keys[Current], Current, address, text));

    /// <exception cref="KeyManagementException">The key was erased or is missing, or the value was not sealed for this address.</exception>
    public string Open(SealedAddress address, SealedText value)
    {
        if (IsErased)
        {
            throw ErasedKey();
        }

        var stored = value.ToStored();
        var version = SealedFormat.ReadVersion(stored);
        return _keys.TryGetValue(version, out var key)
            ? SealedFormat.Open(key, version, address, stored)
            : throw new KeyManagementException(KeyErrorCodes.Missing, $"A value in {address.Table} is sealed with version {version} of the data key, which is gone.");
    }

    private static KeyManagementException ErasedKey() => new(KeyErrorCodes.Erased, "The tenant's key was deleted on purpose: what it sealed stays unreadable.");
}
