namespace GraphQL.TypeSystem.Diff;

/// <summary>Definitions of directives. A client may use any of them, so what takes away a use is breaking.</summary>
internal static class DirectiveComparison
{
    private const string InUse = "An operation may use the directive; where it does, it is not valid any more.";

    public static void Compare(Schema before, Schema after, List<SchemaChange> changes)
    {
        var pairs = NamedPairs<DirectiveDefinition>.Match(Own(before), Own(after), directive => directive.Name);
        foreach (var removed in pairs.Removed)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.DirectiveRemoved, ChangeSeverity.Breaking, $"@{removed.Name}", $"The directive '@{removed.Name}' was removed.", InUse));
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.DirectiveAdded, ChangeSeverity.Safe, $"@{added.Name}", $"The directive '@{added.Name}' was added.", null));
        }

        foreach (var (old, now) in pairs.Kept)
        {
            CompareDefinitions(old, now, changes);
        }
    }

    private static void CompareDefinitions(DirectiveDefinition before, DirectiveDefinition after, List<SchemaChange> changes)
    {
        var coordinate = $"@{after.Name}";
        TextComparison.CompareDescriptions($"The directive '{coordinate}'", coordinate, before.Description, after.Description, changes);
        if (before.IsRepeatable && !after.IsRepeatable)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.DirectiveRepeatableRemoved,
                ChangeSeverity.Dangerous,
                coordinate,
                $"The directive '{coordinate}' is not repeatable any more.",
                "An operation that repeats it in one place is not valid any more."));
        }
        else if (!before.IsRepeatable && after.IsRepeatable)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.DirectiveRepeatableAdded, ChangeSeverity.Safe, coordinate, $"The directive '{coordinate}' is repeatable.", null));
        }

        foreach (var location in before.Locations.Except(after.Locations, StringComparer.Ordinal))
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.DirectiveLocationRemoved,
                ChangeSeverity.Breaking,
                coordinate,
                $"The directive '{coordinate}' cannot stand on {location} any more.",
                InUse)
            {
                Subject = location,
            });
        }

        foreach (var location in after.Locations.Except(before.Locations, StringComparer.Ordinal))
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.DirectiveLocationAdded, ChangeSeverity.Safe, coordinate, $"The directive '{coordinate}' can stand on {location}.", null)
            {
                Subject = location,
            });
        }

        InputValueComparison.CompareDirectiveArguments(after.Name, before.Arguments, after.Arguments, changes);
    }

    private static IEnumerable<DirectiveDefinition> Own(Schema schema)
        => schema.DirectiveDefinitions.Where(directive => directive.Name is not ("skip" or "include" or "deprecated" or "specifiedBy" or "oneOf"));
}
