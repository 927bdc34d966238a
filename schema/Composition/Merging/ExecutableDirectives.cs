using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Merges the definitions of directives that clients use: the supergraph has what all subgraphs understand.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/hints">Composition hints</seealso>
internal static class ExecutableDirectives
{
    private static readonly string[] Specified = ["skip", "include", "deprecated", "specifiedBy", "oneOf", "defer", "stream"];

    private static readonly string[] Locations =
        ["QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"];

    public static void Merge(MergeState state)
    {
        foreach (var composed in state.Directives.All)
        {
            if (composed.Definition is not null)
            {
                state.Schema.DirectiveDefinitions.Add(DefinitionNodes.Of(composed.Definition, composed.Name));
                state.Schema.FeatureDirectives.Add(composed.Name);
            }
        }

        var names = state.Subgraphs
            .SelectMany(subgraph => subgraph.Schema.DirectiveDefinitions
                .Where(definition => definition.Locations.Any(Locations.Contains)
                    && subgraph.MeaningOf(definition.Name) is null
                    && definition.Name != subgraph.Features.LinkDirectiveName)
                .Select(definition => definition.Name))
            .Distinct(StringComparer.Ordinal)
            .Where(name => !Specified.Contains(name));
        foreach (var name in names.ToList())
        {
            Merge(state, name);
        }
    }

    private static void Merge(MergeState state, string name)
    {
        var sources = state.Subgraphs.Select(subgraph => subgraph.Schema.GetDirective(name)).ToArray();
        if (sources.Any(source => source is null))
        {
            Hint(
                state,
                CompositionHintCodes.InconsistentExecutableDirectivePresence,
                name,
                sources,
                $"The directive \"@{name}\" is left out of the supergraph: only {state.Name(sources)} define it.");
            return;
        }

        var locations = sources[0]!.Locations
            .Where(location => Locations.Contains(location) && sources.All(source => source!.Locations.Contains(location)))
            .ToList();
        if (locations.Count == 0)
        {
            Hint(
                state,
                CompositionHintCodes.NoExecutableDirectiveIntersection,
                name,
                sources,
                $"The directive \"@{name}\" is left out of the supergraph: no location is common to {state.Name(sources)}.");
            return;
        }

        if (sources.Any(source => source!.Locations.Where(Locations.Contains).Order(StringComparer.Ordinal)
                .SequenceEqual(locations.Order(StringComparer.Ordinal)) is false))
        {
            Hint(
                state,
                CompositionHintCodes.InconsistentExecutableDirectiveLocations,
                name,
                sources,
                $"The directive \"@{name}\" can stand on {string.Join(", ", locations)} in the supergraph, the locations common to all; it has {state.Compare(sources, source => string.Join(", ", source.Locations))}.");
        }

        var isRepeatable = sources.All(source => source!.IsRepeatable);
        if (!isRepeatable && sources.Any(source => source!.IsRepeatable))
        {
            Hint(
                state,
                CompositionHintCodes.InconsistentExecutableDirectiveRepeatable,
                name,
                sources,
                $"The directive \"@{name}\" is not repeatable in the supergraph: it is {state.Compare(sources, source => source.IsRepeatable ? "repeatable" : "not repeatable")}.");
        }

        state.Schema.DirectiveDefinitions.Add(new DirectiveDefinitionNode(
            default,
            Nodes.Description(sources.Select(source => source!.Description).FirstOrDefault(description => description is not null)),
            name,
            default,
            MergeArguments(state, name, sources),
            isRepeatable,
            locations.ToSyntaxList()));
    }

    private static SyntaxList<InputValueDefinitionNode> MergeArguments(MergeState state, string name, DirectiveDefinition?[] sources)
    {
        // A directive definition is a field without a type: its arguments merge by the same rules.
        var asFields = sources
            .Select(source => new OutputField(name, null, BuiltInType, source!.Arguments, []))
            .ToArray<OutputField?>();
        var merged = new MergedField(name);
        ArgumentsMerger.Merge(state, merged, asFields, $"@{name}");
        return merged.Arguments
            .Select(argument => new InputValueDefinitionNode(
                default, Nodes.Description(argument.Description), argument.Name, default, argument.Type, argument.DefaultValue, argument.Directives.ToSyntaxList()))
            .ToSyntaxList();
    }

    private static GraphQLType BuiltInType { get; } = new ScalarType("Boolean", null, []);

    private static void Hint(MergeState state, string code, string name, DirectiveDefinition?[] sources, string message)
        => state.Context.Hint(code, CompositionHintLevel.Warn, message, $"@{name}", state.Having(sources));
}
