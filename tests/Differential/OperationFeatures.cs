using System.Text.Json.Nodes;
using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Differential.Tests;

/// <summary>Counts what an operation, its plan and its answer have.</summary>
internal static class OperationFeatures
{
    public static void Count(DocumentNode document, QueryPlan plan, JsonObject expected, string? down, FeatureCounts counts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            Visit(definition is OperationDefinitionNode operation ? operation.SelectionSet : ((FragmentDefinitionNode)definition).SelectionSet, found);
        }

        Add(plan.Operation == OperationType.Mutation && plan.Selections.Fields.Length > 1, Feature.Mutations);
        Add(plan.Fetches.Length >= 4, Feature.ManyFetches);
        Add(plan.Fetches.Any(fetch => fetch.Lookups.Length > 1), Feature.BatchedLookups);
        Add(plan.Fetches.Any(fetch => fetch.Lookups.Any(lookup => IsThirdOnRing(plan, fetch, lookup))), Feature.KeyRing);
        Add(plan.Fetches.Any(fetch => fetch.Subgraph == down), Feature.DownSubgraph);
        Add(plan.Operation == OperationType.Query && IsRootShared(plan), Feature.SharedRoot);
        Add(expected.ContainsKey("errors"), Feature.NullByFailure);
        Add(expected["errors"]?.AsArray().Any(error => IsPropagated(expected["data"], error!["path"]!.AsArray())) == true, Feature.NullPropagation);
        foreach (var feature in found)
        {
            counts.Add(feature);
        }

        void Add(bool occurs, string feature)
        {
            if (occurs)
            {
                found.Add(feature);
            }
        }
    }

    private static void Visit(SelectionSetNode selections, HashSet<string> found)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection.Directives.Any(directive => directive.GetArgument("if") is VariableNode))
            {
                found.Add(Feature.Conditions);
            }

            switch (selection)
            {
                case FieldNode field:
                    Visit(field, found);
                    break;
                case InlineFragmentNode fragment:
                    found.Add(Feature.InlineFragments);
                    Visit(fragment.SelectionSet, found);
                    break;
                default:
                    found.Add(Feature.FragmentSpreads);
                    break;
            }
        }
    }

    private static void Visit(FieldNode field, HashSet<string> found)
    {
        if (field.Alias is not null)
        {
            found.Add(Feature.Aliases);
        }

        if (field.Name is "__schema" or "__type")
        {
            found.Add(Feature.Introspection);
        }

        if (field.Arguments.Any(argument => argument.Value is VariableNode))
        {
            found.Add(Feature.Variables);
        }

        if (field.SelectionSet is not null)
        {
            Visit(field.SelectionSet, found);
        }
    }

    /// <summary>True where the key of a lookup came from a lookup of the same object elsewhere.</summary>
    private static bool IsThirdOnRing(QueryPlan plan, FetchNode fetch, EntityLookup lookup)
        => lookup.Selections.Selections.OfType<InlineFragmentNode>().Any(fragment => fragment.TypeCondition?.Name.StartsWith(Generating.GraphGenerator.KeyRingPrefix, StringComparison.Ordinal) == true)
            && fetch.DependsOn.Any(id => plan.Fetches[id].Lookups.Any(other => other.Path.ToString() == lookup.Path.ToString()));

    private static bool IsRootShared(QueryPlan plan)
        => plan.Fetches
            .Where(fetch => fetch.Subgraph is not null && fetch.Selections is not null)
            .SelectMany(fetch => fetch.Selections!.Selections.OfType<FieldNode>().Select(field => field.ResponseName))
            .GroupBy(name => name)
            .Any(group => group.Count() > 1);

    private static bool IsPropagated(JsonNode? data, JsonArray path)
    {
        foreach (var part in path)
        {
            if (data is null)
            {
                return true;
            }

            data = data is JsonArray list ? list[(int)part!] : data[(string)part!];
        }

        return false;
    }
}
