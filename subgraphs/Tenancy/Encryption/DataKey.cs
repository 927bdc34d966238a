namespace Subgraphs.Tenancy.Encryption;

/// <summary>A version of the key that a tenant's sensitive columns are sealed with, wrapped by the tenant's master key.</summary>
public sealed class DataKey
{
    public required Guid TenantId { get; init; }

    /// <summary>From 1; the highest one seals.</summary>
    public required int Version { get; init; }

    /// <summary>The master key that wraps it.</summary>
    public required string MasterKeyId { get; set; }

    /// <summary>The wrapped key.</summary>
    public required string Wrapped { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When nothing was sealed with it any more; null before.</summary>
    public DateTime? RetiredAt { get; set; }
}
