namespace Subgraphs.Server.Authorization;

/// <summary>A verified caller, or why there is none.</summary>
/// <param name="Caller">Null where the request is refused.</param>
/// <param name="Refusal">A sentence for the client that names no secret; null where there is a caller.</param>
public readonly record struct CallerResult(ICaller? Caller, string? Refusal)
{
    /// <summary>
    /// The SHA-256 of the only request body that the credentials are good for; empty where they are bound to none. Credentials are checked
    /// before a body is read, so that nobody without them makes the server read one; the body is held against this afterwards.
    /// </summary>
    public ReadOnlyMemory<byte> BodyDigest { get; init; }

    public static CallerResult Of(ICaller caller) => new(caller, null);

    public static CallerResult Refused(string reason) => new(null, reason);
}
