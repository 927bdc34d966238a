using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Creates every type that some subgraph has, empty, and refuses a name that means two kinds of type.</summary>
internal static class TypeCollector
{
    public static void Collect(MergeState state)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal) { ["Query"] = true };
        foreach (var subgraph in state.Subgraphs)
        {
            foreach (var type in subgraph.Schema.Types)
            {
                if (!type.IsBuiltIn && !subgraph.IsFederationType(type.Name))
                {
                    names.TryAdd(type.Name, true);
                }
            }
        }

        foreach (var name in names.Keys)
        {
            CreateType(state, name);
        }
    }

    private static void CreateType(MergeState state, string name)
    {
        var sources = state.Sources<NamedType>(name);
        var kinds = new SyntaxKind?[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] is { } type)
            {
                kinds[i] = KindOf(state.Subgraphs[i], type);
            }
        }

        var distinct = kinds.OfType<SyntaxKind>().Distinct().ToList();
        if (distinct.Count > 1)
        {
            var described = Enumerable.Range(0, sources.Length)
                .Where(index => kinds[index] is not null)
                .GroupBy(index => kinds[index]!.Value)
                .Select(group => $"{Describe(group.Key)} in {state.Name(group)}");
            state.Context.Error(
                FederationErrorCodes.TypeKindMismatch,
                $"\"{name}\" is not the same kind of type everywhere: it is {string.Join(" but ", described)}. Make it one kind, or rename one of them.",
                name,
                state.Having(sources));
            return;
        }

        state.Schema.Add(name, distinct.Count == 0 ? SyntaxKind.ObjectTypeDefinition : distinct[0]);
        CheckInterfaceObject(state, name, sources);
    }

    private static void CheckInterfaceObject(MergeState state, string name, NamedType?[] sources)
    {
        var isInterfaceObject = sources.Where((type, index) => type is not null && state.Subgraphs[index].IsInterfaceObject(type)).Any();
        if (isInterfaceObject && !sources.Any(type => type is InterfaceType))
        {
            state.Context.Error(
                FederationErrorCodes.InterfaceObjectUsageError,
                $"\"{name}\" is an @interfaceObject in {state.Name(sources)}, but no subgraph defines the interface \"{name}\": define it in one.",
                name,
                state.Having(sources));
        }
    }

    private static SyntaxKind KindOf(Subgraph subgraph, NamedType type) => type switch
    {
        ScalarType => SyntaxKind.ScalarTypeDefinition,
        ObjectType => subgraph.IsInterfaceObject(type) ? SyntaxKind.InterfaceTypeDefinition : SyntaxKind.ObjectTypeDefinition,
        InterfaceType => SyntaxKind.InterfaceTypeDefinition,
        UnionType => SyntaxKind.UnionTypeDefinition,
        EnumType => SyntaxKind.EnumTypeDefinition,
        _ => SyntaxKind.InputObjectTypeDefinition,
    };

    private static string Describe(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ScalarTypeDefinition => "a scalar type",
        SyntaxKind.ObjectTypeDefinition => "an object type",
        SyntaxKind.InterfaceTypeDefinition => "an interface type",
        SyntaxKind.UnionTypeDefinition => "a union type",
        SyntaxKind.EnumTypeDefinition => "an enum type",
        _ => "an input object type",
    };
}
