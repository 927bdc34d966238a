namespace GraphQL.TypeSystem.Diff;

/// <summary>
/// Two schemas → what changed between them, judged from the side of clients. The classification is that of GraphQL Inspector; where
/// this one says otherwise, tests/TypeSystem lists the difference with its reason.
/// </summary>
/// <remarks>
/// An element that is added or removed is one change: its parts are not listed. Types and directives of the specification are left out.
/// The order is that of the stages below, within each that of the schemas: removed, added, changed.
/// </remarks>
/// <seealso href="https://the-guild.dev/graphql/inspector/docs/commands/diff">GraphQL Inspector: diff</seealso>
public static class SchemaDiff
{
    /// <summary>Every difference; empty where the schemas are equal but for the order of their elements.</summary>
    /// <param name="before">The schema that clients know.</param>
    /// <param name="after">The schema that would take its place.</param>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<SchemaChange>();

        DirectiveComparison.Compare(before, after, changes);
        RootComparison.Compare(before, after, changes);
        TypeComparison.Compare(before, after, changes);
        return changes;
    }
}
