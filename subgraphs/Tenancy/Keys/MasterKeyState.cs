namespace Subgraphs.Tenancy.Keys;

/// <summary>What a key management service knows of a tenant.</summary>
public enum MasterKeyState
{
    /// <summary>The tenant never had a master key here.</summary>
    None,

    Active,

    /// <summary>It was deleted on purpose: what it protected stays unreadable.</summary>
    Erased,
}
