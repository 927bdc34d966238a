namespace GraphQL.TypeSystem.Diff;

/// <summary>Values of an enum.</summary>
internal static class EnumComparison
{
    public static void Compare(EnumType before, EnumType after, List<SchemaChange> changes)
    {
        var pairs = NamedPairs<EnumValue>.Match(before.Values, after.Values, value => value.Name);
        foreach (var removed in pairs.Removed)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.EnumValueRemoved,
                ChangeSeverity.Breaking,
                $"{after.Name}.{removed.Name}",
                $"The value '{removed.Name}' was removed from enum '{after.Name}'{(removed.DeprecationReason is null ? "" : "; it was deprecated")}.",
                "An operation that sends it, as a literal or in a variable, is refused."));
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.EnumValueAdded,
                ChangeSeverity.Dangerous,
                $"{after.Name}.{added.Name}",
                $"The value '{added.Name}' was added to enum '{after.Name}'.",
                "A client that reads the enum can meet a value that it does not know."));
        }

        foreach (var (old, now) in pairs.Kept)
        {
            var coordinate = $"{after.Name}.{now.Name}";
            var element = $"The enum value '{coordinate}'";
            TextComparison.CompareDescriptions(element, coordinate, old.Description, now.Description, changes);
            TextComparison.CompareDeprecations(element, coordinate, old.DeprecationReason, now.DeprecationReason, changes);
            AppliedDirectiveComparison.Compare($"the enum value '{coordinate}'", coordinate, old.Directives, now.Directives, changes);
        }
    }
}
