using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges enums: for output every value that some subgraph has, for input those that all have, for both they must agree.</summary>
internal static class EnumMerger
{
    public static void Merge(MergeState state)
    {
        var usages = EnumUsages.In(state.Schema);
        foreach (var merged in state.Schema.Types.Where(type => type.Kind == SyntaxKind.EnumTypeDefinition))
        {
            Merge(state, merged, usages.GetValueOrDefault(merged.Name) ?? new EnumUsage(null, null));
        }
    }

    private static void Merge(MergeState state, MergedType merged, EnumUsage usage)
    {
        var sources = state.Sources<EnumType>(merged.Name);
        ElementMerger.MergeType(state, merged, sources);
        if (!usage.IsUsed)
        {
            state.Context.Hint(
                CompositionHintCodes.UnusedEnumType,
                CompositionHintLevel.Debug,
                $"The enum \"{merged.Name}\" is used nowhere; the supergraph has the values of all subgraphs.",
                merged.Name,
                state.Having(sources));
        }

        var names = sources.OfType<EnumType>().SelectMany(source => source.Values).Select(value => value.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            MergeValue(state, merged, sources, [.. sources.Select(source => source?.GetValue(name))], name, usage);
        }

        if (merged.Values.Count == 0)
        {
            state.Context.Error(
                FederationErrorCodes.EmptyMergedEnumType,
                $"The enum \"{merged.Name}\" has no value that all of {state.Name(sources)} define: define one in all of them.",
                merged.Name,
                state.Having(sources));
        }
    }

    private static void MergeValue(MergeState state, MergedType parent, EnumType?[] sources, EnumValue?[] values, string name, EnumUsage usage)
    {
        var merged = new MergedEnumValue(name);
        var coordinate = $"{parent.Name}.{name}";
        ElementMerger.MergeDescription(state, merged, coordinate, values, value => value.Description);
        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, values, value => value.Directives, AppliedDirectivesMerger.IsEarly);
        var isInaccessible = merged.Directives.Count > 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not null)
            {
                merged.Directives.Add(JoinDirectives.Value(state.GraphNames[i]));
            }
        }

        AppliedDirectivesMerger.Merge(state, merged.Directives, coordinate, values, value => value.Directives, AppliedDirectivesMerger.IsNotEarly);
        if (isInaccessible || state.Having(values).Count() == state.Having(sources).Count())
        {
            parent.Values.Add(merged);
            return;
        }

        var missing = Enumerable.Range(0, sources.Length).Where(index => sources[index] is not null && values[index] is null);
        var where = $"it is defined in {state.Name(values)} but not in {state.Name(missing)}";
        if (usage is { Input: not null, Output: not null })
        {
            parent.Values.Add(merged);
            state.Context.Error(
                FederationErrorCodes.EnumValueMismatch,
                $"The enum \"{parent.Name}\" is used for input (\"{usage.Input}\") and for output (\"{usage.Output}\"), so all subgraphs need the same values, but of \"{name}\" {where}. Add it, or mark it @inaccessible.",
                coordinate,
                state.Having(sources));
        }
        else if (usage.Input is not null)
        {
            state.Context.Hint(
                CompositionHintCodes.InconsistentEnumValueForInputEnum,
                CompositionHintLevel.Warn,
                $"\"{coordinate}\" is left out of the supergraph: {where}.",
                coordinate,
                state.Having(sources));
        }
        else
        {
            parent.Values.Add(merged);
            state.Context.Hint(
                CompositionHintCodes.InconsistentEnumValueForOutputEnum,
                CompositionHintLevel.Debug,
                $"\"{coordinate}\" is part of the supergraph though not of every subgraph: {where}.",
                coordinate,
                state.Having(sources));
        }
    }
}
