using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges object, interface, input object and scalar types; unions and enums have their own turns.</summary>
internal static class TypesMerger
{
    public static void Merge(MergeState state)
    {
        foreach (var merged in state.Schema.Types.ToList())
        {
            switch (merged.Kind)
            {
                case SyntaxKind.ScalarTypeDefinition:
                    ElementMerger.MergeType(state, merged, state.Sources<NamedType>(merged.Name));
                    break;
                case SyntaxKind.ObjectTypeDefinition:
                    MergeObject(state, merged);
                    break;
                case SyntaxKind.InterfaceTypeDefinition:
                    MergeInterface(state, merged);
                    break;
                case SyntaxKind.InputObjectTypeDefinition:
                    InputMerger.Merge(state, merged);
                    break;
            }
        }
    }

    private static void MergeObject(MergeState state, MergedType merged)
    {
        var sources = state.Sources<FieldContainerType>(merged.Name);
        ElementMerger.MergeType(state, merged, sources);
        var isEntity = HintInconsistentEntity(state, merged, sources);
        var isRoot = merged.Name is "Query" or "Mutation" or "Subscription";
        foreach (var name in FieldNames(sources))
        {
            var fields = Fields(sources, name);
            if (!isEntity && !isRoot)
            {
                HintInconsistentField(state, merged, sources, fields, name, CompositionHintCodes.InconsistentObjectValueTypeField);
            }

            var overrides = OverrideResolution.Resolve(state, fields);
            FieldMerger.Merge(state, merged, sources, fields, name, overrides);
            FieldSharing.Check(state, merged, fields, name, overrides);
            for (var i = 0; i < fields.Length; i++)
            {
                if (overrides.LabelOf(i) is { } label)
                {
                    state.Schema.Progressive.Add((i, $"{merged.Name}.{name}", label, !overrides.IsOverridden(i)));
                }
                else if (overrides.IsOverridden(i))
                {
                    state.Schema.Overridden.Add((i, $"{merged.Name}.{name}"));
                }
            }
        }

        if (merged.Fields.Count == 0)
        {
            state.Schema.Remove(merged.Name);
        }
    }

    private static void MergeInterface(MergeState state, MergedType merged)
    {
        var sources = state.Sources<FieldContainerType>(merged.Name);
        ElementMerger.MergeType(state, merged, sources);
        var hasKey = InterfaceKeyCoverage.Check(state, merged, sources);
        InterfaceKeyCoverage.CheckInterfaceObjects(state, merged, sources);
        foreach (var name in FieldNames(sources))
        {
            var fields = Fields(sources, name);
            if (!hasKey)
            {
                HintInconsistentField(state, merged, sources, fields, name, CompositionHintCodes.InconsistentInterfaceValueTypeField);
            }

            var overrides = OverrideResolution.Resolve(state, fields);
            FieldMerger.Merge(state, merged, sources, fields, name, overrides);
        }
    }

    /// <summary>In the order in which the subgraphs, one after the other, bring them.</summary>
    private static List<string> FieldNames(FieldContainerType?[] sources)
        => [.. sources.OfType<FieldContainerType>().SelectMany(source => source.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal)];

    private static OutputField?[] Fields(FieldContainerType?[] sources, string name)
        => [.. sources.Select(source => source?.GetField(name))];

    private static bool HintInconsistentEntity(MergeState state, MergedType merged, FieldContainerType?[] sources)
    {
        var entities = new FieldContainerType?[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            entities[i] = sources[i] is { } source && state.Subgraphs[i].KeysOf(source).Count > 0 ? source : null;
        }

        var count = entities.Count(source => source is not null);
        if (count > 0 && count < sources.Count(source => source is not null))
        {
            var others = Enumerable.Range(0, sources.Length).Where(index => sources[index] is not null && entities[index] is null);
            state.Context.Hint(
                CompositionHintCodes.InconsistentEntity,
                CompositionHintLevel.Info,
                $"\"{merged.Name}\" has a @key in {state.Name(entities)} but none in {state.Name(others)}.",
                merged.Name,
                state.Having(sources));
        }

        return count > 0;
    }

    private static void HintInconsistentField(
        MergeState state,
        MergedType merged,
        FieldContainerType?[] sources,
        OutputField?[] fields,
        string name,
        string code)
    {
        if (fields.Count(field => field is not null) < sources.Count(source => source is not null))
        {
            state.Context.Hint(
                code,
                CompositionHintLevel.Debug,
                $"\"{merged.Name}.{name}\" is defined in {state.Name(fields)}, but not in every subgraph that defines \"{merged.Name}\" without a key.",
                $"{merged.Name}.{name}",
                state.Having(sources));
        }
    }
}
