using Federation.Composition.Merging;
using Federation.FieldSets;
using Federation.Subgraphs;
using GraphQL.TypeSystem;

namespace Federation.Composition.PostMerge;

/// <summary>A field that is computed from protected data must state the protection of that data itself, or it would leak it.</summary>
internal static class TransitiveAuthRequirements
{
    public static void Check(CompositionContext context, MergedSchema schema)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            foreach (var type in subgraph.Schema.Types.OfType<FieldContainerType>())
            {
                foreach (var field in type.Fields)
                {
                    if (subgraph.RequiresOf(field) is { } required
                        && schema.TryGet(type.Name, out var mergedType)
                        && mergedType.GetField(field.Name) is { } mergedField)
                    {
                        var stated = AuthRequirement.Of(schema, mergedType).And(AuthRequirement.Of(schema, mergedField));
                        CheckSelections(context, schema, subgraph, field, required.Root, stated);
                    }
                }
            }
        }
    }

    private static void CheckSelections(
        CompositionContext context,
        MergedSchema schema,
        Subgraph subgraph,
        OutputField field,
        FieldSelectionSet set,
        AuthRequirement stated)
    {
        foreach (var selection in set.Fields)
        {
            if (schema.TryGet(set.Type.Name, out var type) && type.GetField(selection.Field.Name) is { } selected)
            {
                Require(AuthRequirement.Of(schema, selected), selection.Field.Coordinate);
            }

            if (schema.TryGet(selection.Field.Type.Named.Name, out var returned))
            {
                Require(AuthRequirement.Of(schema, returned), returned.Name);
            }

            if (selection.Children is { } children)
            {
                CheckSelections(context, schema, subgraph, field, children, stated);
            }
        }

        foreach (var fragment in set.Fragments)
        {
            if (schema.TryGet(fragment.Type.Name, out var condition))
            {
                Require(AuthRequirement.Of(schema, condition), condition.Name);
            }

            CheckSelections(context, schema, subgraph, field, fragment, stated);
        }

        void Require(AuthRequirement needed, string coordinate)
        {
            if (!stated.Implies(needed))
            {
                context.Error(
                    FederationErrorCodes.MissingTransitiveAuthRequirements,
                    $"[{subgraph.Name}] \"{field.Coordinate}\" needs \"{coordinate}\" through @requires but does not state its requirements: add the @authenticated, @requiresScopes and @policy of \"{coordinate}\" to \"{field.Coordinate}\".",
                    field.Coordinate,
                    subgraph);
            }
        }
    }
}
