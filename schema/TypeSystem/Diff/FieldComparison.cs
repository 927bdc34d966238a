namespace GraphQL.TypeSystem.Diff;

/// <summary>Objects and interfaces: what they implement, and their fields.</summary>
internal static class FieldComparison
{
    public static void Compare(FieldContainerType before, FieldContainerType after, List<SchemaChange> changes)
    {
        CompareInterfaces(before, after, changes);
        var kind = after is InterfaceType ? "interface" : "type";
        var pairs = NamedPairs<OutputField>.Match(before.Fields, after.Fields, field => field.Name);
        foreach (var removed in pairs.Removed)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.FieldRemoved,
                ChangeSeverity.Breaking,
                removed.Coordinate,
                $"The field '{removed.Name}' was removed from {kind} '{after.Name}'{(removed.DeprecationReason is null ? "" : "; it was deprecated")}.",
                removed.DeprecationReason is null
                    ? "An operation that selects it is not valid any more: deprecate it first, and remove it when nobody selects it."
                    : "An operation that still selects it is not valid any more: remove it when nobody selects it."));
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.FieldAdded,
                ChangeSeverity.Safe,
                added.Coordinate,
                $"The field '{added.Name}' of type '{added.Type}' was added to {kind} '{after.Name}'.",
                null));
        }

        foreach (var (old, now) in pairs.Kept)
        {
            CompareFields(old, now, changes);
        }
    }

    private static void CompareInterfaces(FieldContainerType before, FieldContainerType after, List<SchemaChange> changes)
    {
        var pairs = NamedPairs<InterfaceType>.Match(before.Interfaces, after.Interfaces, implemented => implemented.Name);
        foreach (var removed in pairs.Removed)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.InterfaceRemoved,
                ChangeSeverity.Breaking,
                after.Name,
                $"'{after.Name}' does not implement '{removed.Name}' any more.",
                $"A fragment on '{after.Name}' where '{removed.Name}' is returned, or the other way round, is not valid any more.")
            {
                Subject = removed.Name,
            });
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.InterfaceAdded,
                ChangeSeverity.Dangerous,
                after.Name,
                $"'{after.Name}' implements '{added.Name}'.",
                $"A client that reads '{added.Name}' can meet a type that it does not know.")
            {
                Subject = added.Name,
            });
        }
    }

    private static void CompareFields(OutputField before, OutputField after, List<SchemaChange> changes)
    {
        var element = $"The field '{after.Coordinate}'";
        TextComparison.CompareDescriptions(element, after.Coordinate, before.Description, after.Description, changes);
        TextComparison.CompareDeprecations(element, after.Coordinate, before.DeprecationReason, after.DeprecationReason, changes);
        if (!SubtypeComparison.AreEqual(before.Type, after.Type))
        {
            var isSafe = TypeChangeSafety.IsSafeForOutput(before.Type, after.Type);
            changes.Add(new SchemaChange(
                SchemaChangeKind.FieldTypeChanged,
                isSafe ? ChangeSeverity.Safe : ChangeSeverity.Breaking,
                after.Coordinate,
                $"{element} is of type '{after.Type}' instead of '{before.Type}'.",
                isSafe ? null : "A client may be given what the old type ruled out, or select what the new type does not have."));
        }

        InputValueComparison.CompareArguments(after.Coordinate, before.Arguments, after.Arguments, changes);
        AppliedDirectiveComparison.Compare($"the field '{after.Coordinate}'", after.Coordinate, before.Directives, after.Directives, changes);
    }
}
