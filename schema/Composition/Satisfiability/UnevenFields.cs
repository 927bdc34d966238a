using Federation.Composition.Merging;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>Fields that can give objects of other types in one subgraph than in another, and the types from which a query can come to them.</summary>
internal sealed class UnevenFields
{
    private readonly MergedSchema _schema;
    private readonly ILookup<string, (Subgraph Subgraph, FieldContainerType Type)> _declarations;
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public UnevenFields(IReadOnlyList<Subgraph> subgraphs, MergedSchema schema)
    {
        _schema = schema;
        _declarations = subgraphs
            .SelectMany(subgraph => subgraph.Schema.Types.OfType<FieldContainerType>().Select(type => (subgraph, type)))
            .ToLookup(declaration => declaration.type.Name, StringComparer.Ordinal);
        var leadingTo = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Queue<string>();
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                var target = EnumUsages.NameOf(field.Type);
                AddTo(leadingTo, target, type.Name);
                if (schema.TryGet(target, out var targetType) && targetType.Kind is not (SyntaxKind.ScalarTypeDefinition or SyntaxKind.EnumTypeDefinition) && IsUneven(type.Name, field.Name))
                {
                    open.Enqueue(type.Name);
                }
            }

            foreach (var possible in schema.ObjectTypesOf(type.Name))
            {
                AddTo(leadingTo, possible.Name, type.Name);
            }
        }

        while (open.TryDequeue(out var name))
        {
            if (_types.Add(name))
            {
                foreach (var source in leadingTo.GetValueOrDefault(name) ?? [])
                {
                    open.Enqueue(source);
                }
            }
        }
    }

    /// <summary>True where a query at the type can come to such a field.</summary>
    public bool CanBeReachedFrom(string typeName) => _types.Contains(typeName);

    private bool IsUneven(string typeName, string fieldName)
    {
        HashSet<string>? first = null;
        foreach (var (subgraph, type) in _declarations[typeName])
        {
            if (type.GetField(fieldName)?.Type.Named is CompositeType target)
            {
                var names = subgraph.IsInterfaceObject(target)
                    ? _schema.ImplementationsOf(target.Name).Select(implementation => implementation.Name)
                    : subgraph.Schema.GetPossibleTypes(target).Select(possible => possible.Name);
                if (first is null)
                {
                    first = names.ToHashSet(StringComparer.Ordinal);
                }
                else if (!first.SetEquals(names))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddTo(Dictionary<string, List<string>> lists, string key, string item)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(item);
    }
}
