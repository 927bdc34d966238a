namespace Subgraphs.Tenancy.Keys;

/// <summary>A data key that only its tenant's master key opens.</summary>
/// <param name="MasterKeyId">Which master key.</param>
/// <param name="Text">The wrapped key, as the key management service wrote it; at most 1000 characters.</param>
public sealed record WrappedKey(string MasterKeyId, string Text);
