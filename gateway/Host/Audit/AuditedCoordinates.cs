using System.Collections.Immutable;
using Federation.Supergraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Audit;

/// <summary>What of an operation is kept: the audited fields that it may read, and the fields by which it changes something.</summary>
internal sealed record AuditedCoordinates(ImmutableArray<string> Reads, ImmutableArray<string> Mutations)
{
    /// <summary>Gathers them from what is answered. A field of an interface counts where it is audited on any type that can stand there.</summary>
    public static AuditedCoordinates Of(QueryPlan plan, Supergraph supergraph)
    {
        var reads = new SortedSet<string>(StringComparer.Ordinal);
        Collect(plan.Selections, supergraph, reads);
        return new AuditedCoordinates(
            [.. reads],
            plan.Operation is OperationType.Mutation
                ? [.. plan.Selections.Fields.Where(field => field is { IsDenied: false, Definition: not null }).Select(field => field.Definition!.Coordinate).Distinct(StringComparer.Ordinal)]
                : []);
    }

    private static void Collect(ResponseSelectionSet selections, Supergraph supergraph, SortedSet<string> reads)
    {
        foreach (var field in selections.Fields)
        {
            // A field of introspection stands on no type, and nothing of it is anybody's data.
            if (field.IsDenied || field.Definition is not { Name: not ("__schema" or "__type") } definition)
            {
                continue;
            }

            if (supergraph.Tenancy.IsAudited(definition.Coordinate))
            {
                reads.Add(definition.Coordinate);
            }

            if (selections.Type is not ObjectType)
            {
                reads.UnionWith(supergraph.Schema.GetPossibleTypes(selections.Type)
                    .Select(type => $"{type.Name}.{definition.Name}")
                    .Where(supergraph.Tenancy.IsAudited));
            }

            if (field.Selections is { } nested)
            {
                Collect(nested, supergraph, reads);
            }
        }
    }
}
