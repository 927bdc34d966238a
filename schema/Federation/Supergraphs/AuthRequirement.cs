namespace Federation.Supergraphs;

/// <summary>What a caller must be or hold to see one type or field; all three parts must hold.</summary>
/// <param name="Coordinate">The type (<c>Portfolio</c>) or field (<c>Portfolio.cash</c>).</param>
/// <param name="Authenticated">The caller must be identified.</param>
/// <param name="ScopeExpression">The scopes; null where the coordinate has no <c>@requiresScopes</c>.</param>
/// <param name="PolicyExpression">The policies; null where the coordinate has no <c>@policy</c>.</param>
public sealed record AuthRequirement(
    string Coordinate,
    bool Authenticated,
    RequirementExpression? ScopeExpression,
    RequirementExpression? PolicyExpression);
