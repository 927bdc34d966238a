namespace Subgraphs.Tenancy.Peers;

/// <summary>The key of one subgraph's calls to another: both are given it, nobody else is, and the gateway's signature is none.</summary>
public static class PeerKey
{
    /// <summary>A shorter key is refused.</summary>
    public const int MinBytes = 32;

    /// <summary>The key that a setting holds, Base64; null where it is none.</summary>
    public static byte[]? Parse(string? setting)
    {
        var key = new byte[setting?.Length ?? 0];
        return Convert.TryFromBase64String(setting ?? "", key, out var length) && length >= MinBytes ? key[..length] : null;
    }
}
