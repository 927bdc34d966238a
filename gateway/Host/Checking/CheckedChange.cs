using GraphQL.TypeSystem.Diff;

namespace Gateway.Host.Checking;

/// <summary>A change of the API schema, and what the check makes of it.</summary>
/// <param name="UsedBy">Recorded operations that use what a breaking change touches, each as <c>file:line name</c>.</param>
internal sealed record CheckedChange(
    SchemaChangeKind Kind,
    ChangeSeverity Severity,
    ChangeVerdict Verdict,
    string? Coordinate,
    string Message,
    string? Reason,
    IReadOnlyList<string> UsedBy);
