using System.Collections.Immutable;
using Federation.Supergraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Audit;

/// <summary>What of an operation is kept: the audited fields that it may read, and the fields by which it changes something.</summary>
internal sealed record AuditedCoordinates(ImmutableArray<AuditedField> Reads, ImmutableArray<AuditedField> Mutations)
{
    /// <summary>Gathers them from what is answered. A field of an interface counts where it is audited on any type that can stand there.</summary>
    /// <param name="plan">What is answered.</param>
    /// <param name="supergraph">What is audited.</param>
    /// <param name="document">As the client wrote it.</param>
    /// <param name="operation">The operation of the document.</param>
    public static AuditedCoordinates Of(QueryPlan plan, Supergraph supergraph, DocumentNode document, OperationDefinitionNode operation)
    {
        var reads = ImmutableArray.CreateBuilder<AuditedField>();
        var mutations = ImmutableArray.CreateBuilder<AuditedField>();
        Dictionary<string, FieldNode>? roots = null;
        foreach (var root in plan.Selections.Fields)
        {
            if (!IsKept(root))
            {
                continue;
            }

            var coordinates = new SortedSet<string>(StringComparer.Ordinal);
            Collect(plan.Selections.Type, root, supergraph, coordinates);
            if (coordinates.Count > 0 || plan.Operation is OperationType.Mutation)
            {
                // Selections of one key have the same arguments: any of them tells what is asked for.
                var node = (roots ??= RootFields.Of(document, operation))[root.ResponseKey];
                reads.AddRange(coordinates.Select(coordinate => new AuditedField(coordinate, node, root.Definition!)));
                if (plan.Operation is OperationType.Mutation)
                {
                    mutations.Add(new AuditedField(root.Definition!.Coordinate, node, root.Definition));
                }
            }
        }

        return new AuditedCoordinates([.. reads.Distinct()], [.. mutations.Distinct()]);
    }

    private static void Collect(CompositeType type, ResponseField field, Supergraph supergraph, SortedSet<string> reads)
    {
        if (!IsKept(field))
        {
            return;
        }

        var definition = field.Definition!;
        if (supergraph.Tenancy.IsAudited(definition.Coordinate))
        {
            reads.Add(definition.Coordinate);
        }

        if (type is not ObjectType)
        {
            reads.UnionWith(supergraph.Schema.GetPossibleTypes(type)
                .Select(possible => $"{possible.Name}.{definition.Name}")
                .Where(supergraph.Tenancy.IsAudited));
        }

        foreach (var nested in field.Selections?.Fields ?? [])
        {
            Collect(field.Selections!.Type, nested, supergraph, reads);
        }
    }

    /// <summary>A field of introspection stands on no type, and nothing of it is anybody's data.</summary>
    private static bool IsKept(ResponseField field) => field is { IsDenied: false, Definition: { Name: not ("__schema" or "__type") } };
}
