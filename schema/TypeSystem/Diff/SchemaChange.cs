namespace GraphQL.TypeSystem.Diff;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Severity">What it means for clients.</param>
/// <param name="Coordinate">
/// The schema coordinate of the element, for example <c>Instrument.lastClose(asOf:)</c>; null for the schema itself. An added or
/// removed element is named as it is in the schema that has it.
/// </param>
/// <param name="Message">A sentence that says what changed.</param>
/// <param name="Reason">A sentence that says why it is dangerous or breaking; null for a safe change.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, ChangeSeverity Severity, string? Coordinate, string Message, string? Reason)
{
    /// <summary>The kind as a stable code, for example <c>FIELD_REMOVED</c>.</summary>
    public string Code => SchemaChangeCodes.Of(Kind);

    /// <summary>What the change adds, removes or names besides the element: the interface, union member, location or directive; otherwise null.</summary>
    public string? Subject { get; init; }

    public override string ToString() => $"{Severity} {Code}: {Message}";
}
