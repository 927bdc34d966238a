using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs;

/// <summary>Contexts: which types set them, which arguments read them.</summary>
public sealed partial class Subgraph
{
    private readonly Dictionary<string, List<CompositeType>> _contexts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ContextualArgument>> _contextual = new(StringComparer.Ordinal);

    /// <summary>The types that set a context, by its name.</summary>
    public IReadOnlyDictionary<string, List<CompositeType>> Contexts => _contexts;

    /// <summary>The arguments of a field that the gateway fills; those whose value names no context are left out.</summary>
    public IReadOnlyList<ContextualArgument> ContextualArgumentsOf(OutputField field)
        => _contextual.GetValueOrDefault(field.Coordinate) ?? (IReadOnlyList<ContextualArgument>)[];

    private void CollectContexts()
    {
        foreach (var type in Schema.Types.OfType<CompositeType>())
        {
            foreach (var directive in Applied(type.Directives, FederationDirectives.Context))
            {
                if (directive.GetArgument("name") is StringValueNode name)
                {
                    AddTo(_contexts, name.Value, type);
                }
            }
        }

        foreach (var field in Schema.Types.OfType<FieldContainerType>().SelectMany(type => type.Fields))
        {
            foreach (var argument in field.Arguments)
            {
                foreach (var directive in Applied(argument.Directives, FederationDirectives.FromContext))
                {
                    if (ContextReference.TryRead((directive.GetArgument("field") as StringValueNode)?.Value, out var context, out var selection))
                    {
                        AddTo(_contextual, field.Coordinate, new ContextualArgument(argument, context, selection, ContextReference.Parse(selection, out _)));
                    }
                }
            }
        }

        foreach (var argument in _contextual.Values.SelectMany(arguments => arguments))
        {
            foreach (var type in _contexts.GetValueOrDefault(argument.Context) ?? [])
            {
                AddUsed(argument.Selections, type);
            }
        }
    }

    /// <summary>What a context's value is read from is used, as what a key or requirement names is.</summary>
    private void AddUsed(SelectionSetNode? selections, CompositeType? type)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case FieldNode node when (type as FieldContainerType)?.GetField(node.Name) is { } field:
                    _used.Add(field.Coordinate);
                    foreach (var possible in field.DeclaringType is InterfaceType declaring ? Schema.GetPossibleTypes(declaring) : [])
                    {
                        _used.Add($"{possible.Name}.{field.Name}");
                    }

                    AddUsed(node.SelectionSet, field.Type.Named as CompositeType);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    AddUsed(fragment.SelectionSet, Schema.GetType<CompositeType>(condition.Name));
                    break;
            }
        }
    }

    private static void AddTo<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(item);
    }
}
