namespace Federation;

/// <summary>Directives that the gateway's own stages write into a client's operation; no client can write them: they are in no schema.</summary>
public static class GatewayDirectives
{
    /// <summary>
    /// Marks a field that authorization denied: it keeps its response name and name and has no selection set. The planner fetches
    /// nothing for it and the answer has null and an error in its place.
    /// </summary>
    public const string Denied = "gateway__denied";

    /// <summary>The argument of <see cref="Denied"/>: the coordinate of the field as the client selected it, which its error names.</summary>
    public const string DeniedCoordinate = "coordinate";
}
