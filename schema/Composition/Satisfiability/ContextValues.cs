using Federation.Composition.Merging;
using Federation.FieldSets;
using Federation.Subgraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>All values that arguments take from contexts, each subgraph's contexts being its own.</summary>
internal sealed class ContextValues
{
    private readonly MergedSchema _schema;
    private readonly Dictionary<(int Subgraph, string Context, string Selection), ContextValue> _values = [];
    private readonly Dictionary<string, List<ContextValue>> _byType = new(StringComparer.Ordinal);

    public ContextValues(IReadOnlyList<Subgraph> subgraphs, MergedSchema schema)
    {
        _schema = schema;
        for (var i = 0; i < subgraphs.Count; i++)
        {
            foreach (var field in subgraphs[i].Schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields))
            {
                foreach (var argument in subgraphs[i].ContextualArgumentsOf(field))
                {
                    Add(i, subgraphs[i], argument);
                }
            }
        }
    }

    public ContextValue Of(int subgraph, ContextualArgument argument) => _values[(subgraph, argument.Context, argument.Selection)];

    /// <summary>The values whose context an object type sets.</summary>
    public IReadOnlyList<ContextValue> SetBy(string typeName) => _byType.GetValueOrDefault(typeName) ?? (IReadOnlyList<ContextValue>)[];

    private void Add(int index, Subgraph subgraph, ContextualArgument argument)
    {
        var key = (index, argument.Context, argument.Selection);
        if (_values.ContainsKey(key))
        {
            return;
        }

        var selections = new Dictionary<string, FieldSelectionSet>(StringComparer.Ordinal);
        foreach (var setting in subgraph.Contexts.GetValueOrDefault(argument.Context) ?? [])
        {
            foreach (var type in ObjectTypes(setting.Name))
            {
                // An interface may set it for a type that this subgraph does not have; the type's own declaration goes before the interface's.
                var at = subgraph.Schema.GetType<ObjectType>(type) ?? setting;
                if ((setting.Name == type || !selections.ContainsKey(type)) && ContextSelections.On(subgraph, argument, at).FirstOrDefault() is { } set)
                {
                    selections[type] = set;
                }
            }
        }

        var value = new ContextValue(_values.Count, selections);
        _values.Add(key, value);
        foreach (var type in selections.Keys)
        {
            if (!_byType.TryGetValue(type, out var list))
            {
                _byType.Add(type, list = []);
            }

            list.Add(value);
        }
    }

    private IEnumerable<string> ObjectTypes(string setting)
        => _schema.TryGet(setting, out var type) && type.Kind == SyntaxKind.ObjectTypeDefinition ? [setting] : _schema.ObjectTypesOf(setting).Select(possible => possible.Name);
}
