using Federation.Composition.Merging;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>Subgraphs that share a field must be able to return the same types: what one returns, another must be able to go on with.</summary>
internal sealed class RuntimeTypes(CompositionContext context, MergedSchema schema)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public void CheckShared(
        MergedType type,
        MergedField field,
        MergedType fieldType,
        List<(Place Place, OutputField Field)> resolving,
        QueryPath path)
    {
        var subgraphs = resolving.Select(step => step.Place.Subgraph).Distinct().ToList();
        var coordinate = $"{type.Name}.{field.Name}";
        if (fieldType.Kind == SyntaxKind.ObjectTypeDefinition || subgraphs.Count < 2 || !_reported.Add(coordinate))
        {
            return;
        }

        var possible = resolving
            .DistinctBy(step => step.Place.Subgraph)
            .Select(step => (step.Place.Subgraph, Types: PossibleTypes(step.Place.Subgraph, step.Field.Type.Named)))
            .ToList();
        var common = possible.Skip(1).Aggregate(new HashSet<string>(possible[0].Types, StringComparer.Ordinal), (types, next) =>
        {
            types.IntersectWith(next.Types);
            return types;
        });
        if (possible.All(entry => entry.Types.Count == common.Count))
        {
            return;
        }

        var described = string.Join("; ", possible.Select(entry =>
            $"{string.Join(", ", entry.Types.Order(StringComparer.Ordinal).Select(name => $"\"{name}\""))} in subgraph \"{context.Subgraphs[entry.Subgraph].Name}\""));
        var having = subgraphs.Select(index => context.Subgraphs[index]);
        if (common.Count == 0)
        {
            context.Error(
                FederationErrorCodes.ShareableHasMismatchedRuntimeTypes,
                $"In the query {path}, the shared field \"{coordinate}\" of type \"{fieldType.Name}\" can return no type in common: {described}. A shared field resolves the same everywhere: give the subgraphs a common type, or resolve the field in one.",
                coordinate,
                having);
        }
        else
        {
            context.Hint(
                CompositionHintCodes.InconsistentRuntimeTypesForShareableReturn,
                CompositionHintLevel.Warn,
                $"In the query {path}, the shared field \"{coordinate}\" of type \"{fieldType.Name}\" can return different types: {described}. It must return only those in common.",
                coordinate,
                having);
        }
    }

    private HashSet<string> PossibleTypes(int index, NamedType type)
    {
        var subgraph = context.Subgraphs[index];
        var names = subgraph.IsInterfaceObject(type)
            ? schema.ImplementationsOf(type.Name).Select(implementation => implementation.Name)
            : subgraph.Schema.GetPossibleTypes((CompositeType)type).Select(possible => possible.Name);
        return names.ToHashSet(StringComparer.Ordinal);
    }
}
