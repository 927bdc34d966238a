using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>Wraps a database's data keys with the tenant's current master key. No row changes, and whoever reads goes on reading.</summary>
/// <remarks>
/// Steps: 1. a new master key, unless a rotation was broken off; 2. note both as used; 3. wrap each data key anew; 4. note the new one alone;
/// 5. retire what no database uses any more. Other databases of the tenant follow with a re-wrapping of their own.
/// </remarks>
internal sealed class MasterKeyRotation(TenantVault vault, Func<TenantContext> open)
{
    /// <exception cref="KeyManagementException">The keys cannot be opened.</exception>
    public async Task<MasterKeyRotationResult> RotateAsync(CancellationToken cancellationToken)
    {
        var status = await vault.Management.GetStatusAsync(vault.TenantId, cancellationToken);
        if (status is not { State: MasterKeyState.Active, CurrentId: { } current })
        {
            throw new KeyManagementException(
                status.State == MasterKeyState.Erased ? KeyErrorCodes.Erased : KeyErrorCodes.Missing, "The tenant has no master key to rotate.");
        }

        await using var context = open();
        if (!await context.DataKeys.AsNoTracking().AnyAsync(row => row.MasterKeyId != current, cancellationToken))
        {
            await vault.Management.CreateAsync(vault.TenantId, current, cancellationToken);
        }

        return await WrapAnewAsync(cancellationToken);
    }

    /// <summary>Steps 2 to 5: for the other databases of the tenant, and after a rotation that was broken off.</summary>
    /// <exception cref="KeyManagementException">The keys cannot be opened.</exception>
    public async Task<MasterKeyRotationResult> WrapAnewAsync(CancellationToken cancellationToken)
    {
        var current = (await vault.Management.GetStatusAsync(vault.TenantId, cancellationToken)).CurrentId
            ?? throw new KeyManagementException(KeyErrorCodes.Missing, "The tenant has no master key.");
        await using var context = open();
        var rows = await context.DataKeys.AsTracking().ToListAsync(cancellationToken);
        await NoteAsync([current, .. rows.Select(row => row.MasterKeyId)], cancellationToken);
        var wrapped = 0;
        foreach (var row in rows.Where(row => row.MasterKeyId != current))
        {
            var key = await vault.UnwrapAsync(row, cancellationToken);
            (row.MasterKeyId, row.Wrapped) = await vault.WrapAsync(row.Version, key, cancellationToken);
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(key);
            await context.SaveChangesAsync(cancellationToken);
            wrapped++;
        }

        await NoteAsync(rows.Select(row => row.MasterKeyId), cancellationToken);
        return new MasterKeyRotationResult(current, wrapped, await vault.Management.RetireUnusedAsync(vault.TenantId, cancellationToken));
    }

    private ValueTask NoteAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
        => vault.Management.NoteUseAsync(vault.TenantId, vault.Holder, [.. ids.Distinct(StringComparer.Ordinal)], cancellationToken);
}
