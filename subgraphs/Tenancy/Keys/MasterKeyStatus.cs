namespace Subgraphs.Tenancy.Keys;

/// <param name="State">Whether there is a key.</param>
/// <param name="CurrentId">The key that wraps; null where there is none.</param>
public sealed record MasterKeyStatus(MasterKeyState State, string? CurrentId);
