namespace Subgraphs.Server.Authorization;

/// <summary>A verified caller, or why there is none.</summary>
/// <param name="Caller">Null where the request is refused.</param>
/// <param name="Refusal">A sentence for the client that names no secret; null where there is a caller.</param>
public readonly record struct CallerResult(ICaller? Caller, string? Refusal)
{
    public static CallerResult Of(ICaller caller) => new(caller, null);

    public static CallerResult Refused(string reason) => new(null, reason);
}
