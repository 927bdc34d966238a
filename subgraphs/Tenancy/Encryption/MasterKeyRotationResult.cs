using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Encryption;

/// <param name="MasterKeyId">The master key that wraps now.</param>
/// <param name="WrappedKeys">How many data keys were wrapped anew.</param>
/// <param name="StillUsed">Replaced master keys that other databases still need.</param>
internal sealed record MasterKeyRotationResult(string MasterKeyId, int WrappedKeys, IReadOnlyList<MasterKeyUse> StillUsed);
