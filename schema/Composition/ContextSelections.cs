using Federation.FieldSets;
using Federation.Subgraphs;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition;

/// <summary>The selection of a contextual argument on the types that set the context.</summary>
internal static class ContextSelections
{
    /// <summary>What is selected on one type that sets the context: one field set, or one for each inline fragment that can apply.</summary>
    public static IEnumerable<FieldSelectionSet> On(Subgraph subgraph, ContextualArgument argument, CompositeType type)
    {
        if (argument.Selections is not { } selections)
        {
            return [];
        }

        return selections.Selections is [FieldNode]
            ? Resolve(subgraph, selections, type)
            : selections.Selections.OfType<InlineFragmentNode>()
                .Where(fragment => subgraph.Schema.IsPossibleType(type, fragment.TypeCondition!.Name))
                .SelectMany(fragment => Resolve(subgraph, fragment.SelectionSet, subgraph.Schema.GetType<ObjectType>(fragment.TypeCondition!.Name)!));
    }

    private static IEnumerable<FieldSelectionSet> Resolve(Subgraph subgraph, SelectionSetNode selections, CompositeType type)
        => FieldSet.Parse(ContextSelection.Unwrap(selections.Print(indented: false)), subgraph.Schema, type).FieldSet is { } fieldSet ? [fieldSet.Root] : [];
}
