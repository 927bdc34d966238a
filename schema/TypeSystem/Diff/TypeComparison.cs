namespace GraphQL.TypeSystem.Diff;

/// <summary>Types: which there are, of which kind, and what is said about each besides its fields.</summary>
internal static class TypeComparison
{
    public static void Compare(Schema before, Schema after, List<SchemaChange> changes)
    {
        var pairs = NamedPairs<NamedType>.Match(Own(before), Own(after), type => type.Name);
        foreach (var removed in pairs.Removed)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.TypeRemoved,
                ChangeSeverity.Breaking,
                removed.Name,
                $"The {KindOf(removed)} '{removed.Name}' was removed.",
                "An operation that names it, in a fragment or as the type of a variable, is not valid any more."));
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(new SchemaChange(SchemaChangeKind.TypeAdded, ChangeSeverity.Safe, added.Name, $"The {KindOf(added)} '{added.Name}' was added.", null));
        }

        foreach (var (old, now) in pairs.Kept)
        {
            CompareTypes(old, now, changes);
        }
    }

    private static void CompareTypes(NamedType before, NamedType after, List<SchemaChange> changes)
    {
        var kind = KindOf(after);
        TextComparison.CompareDescriptions($"The {kind} '{after.Name}'", after.Name, before.Description, after.Description, changes);
        if (before.GetType() != after.GetType())
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.TypeKindChanged,
                ChangeSeverity.Breaking,
                after.Name,
                $"'{after.Name}' is of kind {kind} instead of {KindOf(before)}.",
                "What was selected on it, or sent as it, has another form."));
            return;
        }

        switch (before, after)
        {
            case (FieldContainerType old, FieldContainerType now):
                FieldComparison.Compare(old, now, changes);
                break;
            case (UnionType old, UnionType now):
                CompareMembers(old, now, changes);
                break;
            case (EnumType old, EnumType now):
                EnumComparison.Compare(old, now, changes);
                break;
            case (InputObjectType old, InputObjectType now):
                CompareOneOf(old, now, changes);
                InputValueComparison.CompareInputFields(old, now, changes);
                break;
            case (ScalarType old, ScalarType now):
                CompareSpecifications(old, now, changes);
                break;
        }

        AppliedDirectiveComparison.Compare($"the {kind} '{after.Name}'", after.Name, before.Directives, after.Directives, changes);
    }

    private static void CompareMembers(UnionType before, UnionType after, List<SchemaChange> changes)
    {
        var pairs = NamedPairs<ObjectType>.Match(before.Members, after.Members, member => member.Name);
        foreach (var removed in pairs.Removed)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.UnionMemberRemoved,
                ChangeSeverity.Breaking,
                after.Name,
                $"'{removed.Name}' was removed from union '{after.Name}'.",
                $"A fragment on '{removed.Name}' where '{after.Name}' is returned is not valid any more.")
            {
                Subject = removed.Name,
            });
        }

        foreach (var added in pairs.Added)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.UnionMemberAdded,
                ChangeSeverity.Dangerous,
                after.Name,
                $"'{added.Name}' was added to union '{after.Name}'.",
                $"A client that reads '{after.Name}' can meet a type that it does not know.")
            {
                Subject = added.Name,
            });
        }
    }

    private static void CompareOneOf(InputObjectType before, InputObjectType after, List<SchemaChange> changes)
    {
        if (!before.IsOneOf && after.IsOneOf)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.OneOfAdded,
                ChangeSeverity.Breaking,
                after.Name,
                $"The input object '{after.Name}' takes exactly one field.",
                "An operation that gives it several fields, or none, is not valid any more."));
        }
        else if (before.IsOneOf && !after.IsOneOf)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.OneOfRemoved, ChangeSeverity.Safe, after.Name, $"The input object '{after.Name}' takes any number of fields.", null));
        }
    }

    private static void CompareSpecifications(ScalarType before, ScalarType after, List<SchemaChange> changes)
    {
        if (before.SpecifiedByUrl != after.SpecifiedByUrl)
        {
            changes.Add(new SchemaChange(
                SchemaChangeKind.SpecifiedByChanged,
                ChangeSeverity.Dangerous,
                after.Name,
                (before.SpecifiedByUrl, after.SpecifiedByUrl) switch
                {
                    (_, null) => $"The scalar '{after.Name}' names no specification any more; it was {before.SpecifiedByUrl}.",
                    (null, _) => $"The scalar '{after.Name}' names its specification: {after.SpecifiedByUrl}.",
                    _ => $"The scalar '{after.Name}' is specified by {after.SpecifiedByUrl} instead of {before.SpecifiedByUrl}.",
                },
                "A client that reads or writes the scalar may do it by another specification."));
        }
    }

    private static string KindOf(NamedType type) => type switch
    {
        ObjectType => "object type",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input object",
        _ => "scalar",
    };

    private static IEnumerable<NamedType> Own(Schema schema) => schema.Types.Where(type => !type.IsBuiltIn);
}
