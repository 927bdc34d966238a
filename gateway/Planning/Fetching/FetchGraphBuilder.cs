using System.Collections.Immutable;
using Federation.Supergraphs;
using Gateway.Planning.Searching;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Fetching;

/// <summary>What the search found → fetch graph: one node a root selection or lookup, with the syntax that it sends.</summary>
internal sealed class FetchGraphBuilder(Supergraph supergraph, OperationDefinitionNode operation, TenantFields? tenants, AuditKeys? audited)
{
    private readonly Schema _schema = supergraph.Schema;

    public List<PlannedFetch> Build(PlanSearch found)
    {
        var fetches = found.Fetches;
        var conditions = ConditionAssigner.Assign(fetches);
        var variables = ContextVariables.Name(fetches, operation);
        var writer = new SelectionWriter(conditions, variables);
        var planned = new Dictionary<SearchFetch, PlannedFetch>();
        var numbers = fetches.Select(fetch => fetch.InsteadOf).OfType<SearchFetch>().Distinct().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        foreach (var fetch in fetches)
        {
            if (conditions.Of(fetch) is not { } needed)
            {
                continue;
            }

            var written = writer.Write(fetch.Selection, needed);
            var entry = _schema.GetType<CompositeType>(fetch.Entry.Type.Name);
            var owned = tenants?.Complete(written, entry, fetch.Subgraph) ?? written;
            var selections = audited?.Complete(owned, entry, fetch.Subgraph) ?? owned;
            var node = new PlannedFetch
            {
                Subgraph = fetch.Subgraph,
                Selections = fetch.IsEntity ? null : selections,
                Path = fetch.IsEntity || fetch.At.Parent is null ? null : FetchPaths.Of(_schema, fetch.At, fetch.At.Type.Name),
                Conditions = needed,
            };
            if (fetch.IsEntity)
            {
                node.Lookups.Add(new PlannedLookup(
                    FetchPaths.Of(_schema, fetch.At, fetch.Scope!),
                    fetch.TypeName,
                    RepresentationWriter.Merge(fetch.Inputs),
                    fetch.Inputs[0],
                    NotNull(fetch, fetch.Key!),
                    [.. fetch.OtherKeys.Select(entry => Alternative(fetch, entry.Key, entry.Keyed))],
                    new SelectionSetNode(default, [SelectionWriter.Fragment(fetch.Entry.Type.Name, selections)]),
                    [.. fetch.Contexts.Select(context => ContextVariables.Of(context, variables[context]))],
                    needed,
                    numbers.TryGetValue(fetch, out var number) ? number : null,
                    fetch.InsteadOf is { } other ? numbers[other] : null));
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

        return [.. planned.Values, .. IntrospectionFetch.BuildBelow(_schema, found.SchemaQuestions, planned)];
    }

    /// <summary>The same, with another key in place of the first.</summary>
    private AlternativeKey Alternative(SearchFetch fetch, KeyJoin key, SelectionSetNode keyed)
        => new(RepresentationWriter.Merge(fetch.Inputs.Skip(1).Prepend(keyed)), keyed, NotNull(fetch, key));

    private ImmutableArray<string> NotNull(SearchFetch fetch, KeyJoin key)
    {
        var paths = new List<string>();
        AddNotNull(fetch, fetch.Entry.Type.Name, key.Selections, "", paths);
        return [.. paths.Distinct(StringComparer.Ordinal)];
    }

    private void AddNotNull(SearchFetch fetch, string scope, SelectionSetNode fields, string prefix, List<string> paths)
    {
        foreach (var selection in fields.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                AddNotNull(fetch, fragment.TypeCondition?.Name ?? scope, fragment.SelectionSet, prefix, paths);
            }
            else if (selection is FieldNode field && _schema.GetType<FieldContainerType>(scope)?.GetField(field.Name) is { } definition)
            {
                if (supergraph.FindType(scope)?.Field(field.Name)?.In(fetch.Subgraph)?.IsNonNull(definition) ?? definition.Type.IsNonNull)
                {
                    paths.Add(prefix + field.Name);
                }

                if (field.SelectionSet is { } nested)
                {
                    AddNotNull(fetch, definition.Type.Named.Name, nested, $"{prefix}{field.Name}.", paths);
                }
            }
        }
    }
}
