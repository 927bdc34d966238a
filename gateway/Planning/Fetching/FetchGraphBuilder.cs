using Gateway.Planning.Searching;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Fetching;

/// <summary>What the search found → fetch graph: one node a root selection or lookup, with the syntax that it sends.</summary>
internal sealed class FetchGraphBuilder(Schema schema, OperationDefinitionNode operation, TenantFields? tenants)
{
    public List<PlannedFetch> Build(IReadOnlyList<SearchFetch> fetches)
    {
        var conditions = ConditionAssigner.Assign(fetches);
        var variables = ContextVariables.Name(fetches, operation);
        var writer = new SelectionWriter(conditions, variables);
        var planned = new Dictionary<SearchFetch, PlannedFetch>();
        foreach (var fetch in fetches)
        {
            if (conditions.Of(fetch) is not { } needed)
            {
                continue;
            }

            var written = writer.Write(fetch.Selection, needed);
            var selections = tenants?.Complete(written, schema.GetType<CompositeType>(fetch.Entry.Type.Name), fetch.Subgraph) ?? written;
            var node = new PlannedFetch
            {
                Subgraph = fetch.Subgraph,
                Selections = fetch.IsEntity ? null : selections,
                Path = fetch.IsEntity || fetch.At.Parent is null ? null : FetchPaths.Of(schema, fetch.At, fetch.At.Type.Name),
                Conditions = needed,
            };
            if (fetch.IsEntity)
            {
                node.Lookups.Add(new PlannedLookup(
                    FetchPaths.Of(schema, fetch.At, fetch.Scope!),
                    fetch.TypeName,
                    RepresentationWriter.Merge(fetch.Inputs),
                    fetch.Inputs[0],
                    new SelectionSetNode(default, [SelectionWriter.Fragment(fetch.Entry.Type.Name, selections)]),
                    [.. fetch.Contexts.Select(context => ContextVariables.Of(context, variables[context]))],
                    needed));
            }

            planned.Add(fetch, node);
        }

        foreach (var (fetch, node) in planned)
        {
            foreach (var dependency in fetch.DependsOn)
            {
                if (planned.TryGetValue(dependency, out var other))
                {
                    node.DependsOn.Add(other);
                }
            }
        }

        return [.. planned.Values];
    }
}
