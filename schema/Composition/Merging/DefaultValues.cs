using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges defaults: the supergraph has one where all declarations have it.</summary>
internal static class DefaultValues
{
    public static ValueNode? Merge(MergeState state, InputValue?[] values, string coordinate, string mismatchCode)
    {
        var defaults = values.OfType<InputValue>()
            .Select(value => value.DefaultValue)
            .DistinctBy(value => value?.Print(indented: false), StringComparer.Ordinal)
            .ToList();
        if (defaults.Count <= 1)
        {
            return defaults.FirstOrDefault();
        }

        if (defaults.Count(value => value is not null) > 1)
        {
            state.Context.Error(
                mismatchCode,
                $"\"{coordinate}\" has different defaults: {state.Compare(values, value => value.DefaultValue?.Print() ?? "none")}. Give it one default.",
                coordinate,
                state.Having(values));
        }
        else
        {
            state.Context.Hint(
                CompositionHintCodes.InconsistentDefaultValuePresence,
                CompositionHintLevel.Warn,
                $"\"{coordinate}\" has no default in the supergraph, because only some subgraphs give one: {state.Compare(values, value => value.DefaultValue?.Print() ?? "none")}.",
                coordinate,
                state.Having(values));
        }

        return null;
    }
}
