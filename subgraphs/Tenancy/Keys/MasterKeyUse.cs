namespace Subgraphs.Tenancy.Keys;

/// <param name="MasterKeyId">A replaced master key.</param>
/// <param name="Holder">The database that has data keys under it.</param>
public sealed record MasterKeyUse(string MasterKeyId, string Holder);
