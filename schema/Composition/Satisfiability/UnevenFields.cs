using Federation.Composition.Merging;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>Fields that can give objects of other types in one subgraph than in another, and the types from which a query can come to them.</summary>
internal sealed class UnevenFields
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public UnevenFields(IReadOnlyList<Subgraph> subgraphs, MergedSchema schema)
    {
        var leadingTo = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Queue<string>();
        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                var target = EnumUsages.NameOf(field.Type);
                AddTo(leadingTo, target, type.Name);
                if (IsUneven(subgraphs, schema, type.Name, field.Name))
                {
                    open.Enqueue(type.Name);
                }
            }

            foreach (var abstractType in type.Kind == SyntaxKind.ObjectTypeDefinition ? schema.Types.Where(other => schema.IsSubtype(other.Name, type.Name)) : [])
            {
                AddTo(leadingTo, type.Name, abstractType.Name);
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

    private static bool IsUneven(IReadOnlyList<Subgraph> subgraphs, MergedSchema schema, string typeName, string fieldName)
    {
        HashSet<string>? first = null;
        foreach (var subgraph in subgraphs)
        {
            if (subgraph.Schema.GetType<FieldContainerType>(typeName)?.GetField(fieldName)?.Type.Named is CompositeType target)
            {
                var names = subgraph.IsInterfaceObject(target)
                    ? schema.ImplementationsOf(target.Name).Select(type => type.Name)
                    : subgraph.Schema.GetPossibleTypes(target).Select(type => type.Name);
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
