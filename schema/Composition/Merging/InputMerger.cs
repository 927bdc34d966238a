using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges input object types: the supergraph has the fields that all declarations have.</summary>
internal static class InputMerger
{
    public static void Merge(MergeState state, MergedType merged)
    {
        var sources = state.Sources<InputObjectType>(merged.Name);
        ElementMerger.MergeType(state, merged, sources);
        MergeOneOf(state, merged, sources);
        var names = sources.OfType<InputObjectType>().SelectMany(source => source.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var fields = sources.Select(source => source?.GetField(name)).ToArray();
            if (IsEverywhere(state, merged, sources, fields, name))
            {
                merged.InputFields.Add(MergeField(state, merged, sources, fields, name));
            }
        }

        if (merged.InputFields.Count == 0)
        {
            state.Context.Error(
                FederationErrorCodes.EmptyMergedInputType,
                $"The input type \"{merged.Name}\" has no field that all of {state.Name(sources)} define: define one in all of them.",
                merged.Name,
                state.Having(sources));
        }
    }

    private static void MergeOneOf(MergeState state, MergedType merged, InputObjectType?[] sources)
    {
        var oneOf = sources.Select(source => source is { IsOneOf: true } ? source : null).ToArray();
        var count = oneOf.Count(source => source is not null);
        merged.IsOneOf = count > 0;
        if (count > 0 && count < sources.Count(source => source is not null))
        {
            state.Context.Error(
                FederationErrorCodes.TypeKindMismatch,
                $"The input type \"{merged.Name}\" is @oneOf only in {state.Name(oneOf)}: make it so everywhere or nowhere.",
                merged.Name,
                state.Having(sources));
        }
    }

    private static MergedInputValue MergeField(MergeState state, MergedType parent, InputObjectType?[] sources, InputValue?[] fields, string name)
    {
        var merged = new MergedInputValue(name);
        var coordinate = $"{parent.Name}.{name}";
        ElementMerger.MergeDescription(state, merged, coordinate, fields, field => field.Description);
        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, fields, field => field.Directives, AppliedDirectivesMerger.IsEarly);
        var (type, isSame) = TypeReferences.Merge(
            state,
            [.. fields.Select(field => field?.Type)],
            coordinate,
            isInput: true,
            FederationErrorCodes.FieldTypeMismatch);
        merged.Type = type;
        FieldOwnership.Add(state, merged, sources, fields, isSame);
        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, fields, field => field.Directives, AppliedDirectivesMerger.IsNotEarly);
        merged.DefaultValue = DefaultValues.Merge(state, fields, coordinate, FederationErrorCodes.InputFieldDefaultMismatch);
        return merged;
    }

    private static bool IsEverywhere(MergeState state, MergedType parent, InputObjectType?[] sources, InputValue?[] fields, string name)
    {
        var coordinate = $"{parent.Name}.{name}";
        var missing = Enumerable.Range(0, sources.Length).Where(index => sources[index] is not null && fields[index] is null).ToList();
        if (missing.Count == 0)
        {
            return true;
        }

        var requiring = Enumerable.Range(0, sources.Length).Where(index => fields[index] is { IsRequired: true }).ToList();
        if (requiring.Count > 0)
        {
            state.Context.Error(
                FederationErrorCodes.RequiredInputFieldMissingInSomeSubgraph,
                $"\"{coordinate}\" is required in {state.Name(requiring)} but missing in {state.Name(missing)}: add it there, or make it optional.",
                coordinate,
                state.Having(sources));
        }
        else
        {
            state.Context.Hint(
                CompositionHintCodes.InconsistentInputObjectField,
                CompositionHintLevel.Warn,
                $"\"{coordinate}\" is left out of the supergraph: it is defined in {state.Name(fields)} but not in {state.Name(missing)}.",
                coordinate,
                state.Having(sources));
        }

        return false;
    }
}
