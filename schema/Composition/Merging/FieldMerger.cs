using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges the declarations of one field.</summary>
internal static class FieldMerger
{
    public static void Merge(
        MergeState state,
        MergedType parent,
        FieldContainerType?[] parents,
        OutputField?[] fields,
        string name,
        FieldOverrides overrides)
    {
        var merged = new MergedField(name);
        var coordinate = $"{parent.Name}.{name}";
        var resolving = ExternalFields.LeaveOut(state, fields, coordinate);
        if (resolving.All(field => field is null) && !ExternalFields.IsResolvedByInterfaceObject(state, parent, name))
        {
            state.Context.Error(
                FederationErrorCodes.ExternalMissingOnBase,
                $"\"{coordinate}\" is @external in {state.Name(fields)} and declared nowhere else: resolve it in one subgraph.",
                coordinate,
                state.Having(fields));
            resolving = fields;
        }
        else if (resolving.All(field => field is null))
        {
            // An interface object resolves the field; it is added to the implementation afterwards with that declaration.
            resolving = fields;
        }

        ElementMerger.MergeDescription(state, merged, coordinate, resolving, field => field.Description);
        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, resolving, field => field.Directives, AppliedDirectivesMerger.IsEarly);
        ArgumentsMerger.Merge(state, merged, resolving, coordinate);
        var type = TypeReferences.Merge(
            state,
            [.. resolving.Select(field => field?.Type)],
            coordinate,
            isInput: false,
            FederationErrorCodes.FieldTypeMismatch);
        merged.Type = type.Node;
        var isSameType = type.IsSame;
        if (fields.Zip(resolving).Any(pair => pair.First is not null && pair.Second is null))
        {
            isSameType &= ExternalFields.Check(state, merged, fields, resolving, coordinate);
        }

        FieldOwnership.Add(state, merged, parents, fields, isSameType, overrides);
        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, resolving, field => field.Directives, AppliedDirectivesMerger.IsNotEarly);
        parent.Fields.Add(merged);
    }
}
