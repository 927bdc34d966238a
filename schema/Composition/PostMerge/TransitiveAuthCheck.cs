using Federation.Composition.Merging;
using Federation.FieldSets;
using Federation.Subgraphs;
using GraphQL.TypeSystem;

namespace Federation.Composition.PostMerge;

/// <summary>Checks one field against the requirements of all that it is computed from.</summary>
/// <param name="context">Where errors go.</param>
/// <param name="schema">The merged schema: requirements of all subgraphs count.</param>
/// <param name="subgraph">Whose field it is.</param>
/// <param name="field">The field.</param>
/// <param name="stated">What the field and its type require of a caller.</param>
internal sealed class TransitiveAuthCheck(
    CompositionContext context,
    MergedSchema schema,
    Subgraph subgraph,
    OutputField field,
    AuthRequirement stated)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public void Check()
    {
        if (subgraph.RequiresOf(field) is { } required)
        {
            CheckSelections(required.Root, "@requires");
        }

        foreach (var argument in subgraph.ContextualArgumentsOf(field))
        {
            foreach (var setting in subgraph.Contexts.GetValueOrDefault(argument.Context) ?? [])
            {
                Require(setting.Name, "@fromContext");
                foreach (var set in ContextSelections.On(subgraph, argument, setting))
                {
                    Require(set.Type.Name, "@fromContext");
                    CheckSelections(set, "@fromContext");
                }
            }
        }
    }

    private void CheckSelections(FieldSelectionSet set, string directive)
    {
        foreach (var selection in set.Fields)
        {
            if (schema.TryGet(set.Type.Name, out var type) && type.GetField(selection.Field.Name) is { } selected)
            {
                Require(AuthRequirement.Of(schema, selected), selection.Field.Coordinate, directive);
            }

            Require(selection.Field.Type.Named.Name, directive);
            if (selection.Children is { } children)
            {
                CheckSelections(children, directive);
            }
        }

        foreach (var fragment in set.Fragments)
        {
            Require(fragment.Type.Name, directive);
            CheckSelections(fragment, directive);
        }
    }

    private void Require(string typeName, string directive)
    {
        if (schema.TryGet(typeName, out var type))
        {
            Require(AuthRequirement.Of(schema, type), typeName, directive);
        }
    }

    private void Require(AuthRequirement needed, string coordinate, string directive)
    {
        if (!stated.Implies(needed) && _reported.Add(coordinate))
        {
            context.Error(
                FederationErrorCodes.MissingTransitiveAuthRequirements,
                $"[{subgraph.Name}] \"{field.Coordinate}\" needs \"{coordinate}\" through {directive} but does not state its requirements: add the @authenticated, @requiresScopes and @policy of \"{coordinate}\" to \"{field.Coordinate}\".",
                field.Coordinate,
                subgraph);
        }
    }
}
