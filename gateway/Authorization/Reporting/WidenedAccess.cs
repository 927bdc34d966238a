namespace Gateway.Authorization.Reporting;

/// <summary>A field that somebody may see after a change and might not see before it.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Before">What it asked for, for example <c>pii:read and policy purpose</c>.</param>
/// <param name="After">What it asks for; <c>nothing</c> where everybody may see it.</param>
public sealed record WidenedAccess(string Coordinate, string Before, string After);
