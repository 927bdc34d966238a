namespace Subgraphs.Tenancy.Keys;

/// <summary>
/// A key management service: it holds a master key for each tenant, wraps the tenants' data keys with it, and never gives it out. The file
/// store beside is one; a service of a cloud or a hardware module is another implementation of these seven calls.
/// </summary>
public interface IKeyManagement
{
    /// <summary>Whether the tenant has a master key.</summary>
    /// <exception cref="KeyManagementException">The store cannot be used.</exception>
    ValueTask<MasterKeyStatus> GetStatusAsync(Guid tenantId, CancellationToken cancellationToken);

    /// <summary>Makes a master key that takes the place of the current one; the replaced one still unwraps.</summary>
    /// <param name="tenantId">Whose.</param>
    /// <param name="replaces">The current one as the caller knows it; null for the first. Where another process was faster, its key is the answer.</param>
    /// <param name="cancellationToken">Leaves nothing half-made behind.</param>
    /// <returns>The id of the current master key.</returns>
    /// <exception cref="KeyManagementException">The store cannot be used, or the tenant's key was erased.</exception>
    ValueTask<string> CreateAsync(Guid tenantId, string? replaces, CancellationToken cancellationToken);

    /// <summary>Encrypts a data key with the tenant's current master key.</summary>
    /// <param name="tenantId">Whose.</param>
    /// <param name="dataKey">Not kept.</param>
    /// <param name="context">What the key is for; it opens for nothing else.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="KeyManagementException">The store cannot be used, or the tenant has no master key.</exception>
    ValueTask<WrappedKey> WrapAsync(Guid tenantId, ReadOnlyMemory<byte> dataKey, ReadOnlyMemory<byte> context, CancellationToken cancellationToken);

    /// <summary>Decrypts a data key.</summary>
    /// <exception cref="KeyManagementException">The master key is missing or erased, or the wrapped key is not what was wrapped for this tenant and context.</exception>
    ValueTask<byte[]> UnwrapAsync(Guid tenantId, WrappedKey wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken);

    /// <summary>Notes which master keys the data keys of one database are wrapped with; what is noted is not retired.</summary>
    /// <param name="tenantId">Whose.</param>
    /// <param name="holder">The database, for example <c>portfolio</c>.</param>
    /// <param name="masterKeyIds">All of them; none where the database is gone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask NoteUseAsync(Guid tenantId, string holder, IReadOnlyCollection<string> masterKeyIds, CancellationToken cancellationToken);

    /// <summary>Deletes every master key of the tenant that is neither current nor noted as used.</summary>
    /// <returns>What is kept besides the current one: who still uses it.</returns>
    ValueTask<IReadOnlyList<MasterKeyUse>> RetireUnusedAsync(Guid tenantId, CancellationToken cancellationToken);

    /// <summary>Deletes all master keys of the tenant for good, and keeps in mind that it did. Safe to repeat.</summary>
    ValueTask EraseAsync(Guid tenantId, CancellationToken cancellationToken);
}
