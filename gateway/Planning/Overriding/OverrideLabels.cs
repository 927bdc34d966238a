using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Planning.Overriding;

/// <summary>
/// The labels of a supergraph's progressive overrides, and which of them a plan can depend on: those of fields that the operation names, and
/// those of fields that keys, requirements and the like name, which the planner may add to any operation.
/// </summary>
internal sealed class OverrideLabels
{
    private readonly Dictionary<string, SortedSet<string>> _byField = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _everywhere = new(StringComparer.Ordinal);

    public OverrideLabels(Supergraph supergraph)
    {
        var added = new FieldNames();
        foreach (var join in supergraph.Schema.Types.Select(type => supergraph.FindType(type.Name)).OfType<TypeJoin>())
        {
            foreach (var key in join.Subgraphs.SelectMany(subgraph => subgraph.Keys))
            {
                added.Walk(key.Selections);
            }

            foreach (var field in join.Fields)
            {
                Add(field, added);
            }
        }

        foreach (var (field, labels) in _byField)
        {
            if (added.Names.Contains(field))
            {
                _everywhere.UnionWith(labels);
            }
        }
    }

    /// <summary>The labels that plans of the document can depend on, sorted; by field names alone, so rather too many than too few.</summary>
    public IReadOnlyList<string> In(DocumentNode document)
    {
        if (_byField.Count == 0)
        {
            return [];
        }

        var named = new FieldNames();
        named.Walk(document);
        var labels = new SortedSet<string>(_everywhere, StringComparer.Ordinal);
        foreach (var name in named.Names)
        {
            labels.UnionWith(_byField.GetValueOrDefault(name) ?? []);
        }

        return [.. labels];
    }

    private void Add(FieldJoin field, FieldNames added)
    {
        foreach (var entry in field.Subgraphs)
        {
            if (entry.OverrideLabel is { } label)
            {
                if (!_byField.TryGetValue(field.Name, out var labels))
                {
                    _byField.Add(field.Name, labels = new SortedSet<string>(StringComparer.Ordinal));
                }

                labels.Add(label);
            }

            foreach (var selections in entry.ContextArguments.Select(argument => argument.Selections).Append(entry.Requires).OfType<SelectionSetNode>())
            {
                added.Walk(selections);
            }
        }
    }

    private sealed class FieldNames : SyntaxWalker
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        protected override bool Enter(SyntaxNode node)
        {
            if (node is FieldNode field)
            {
                Names.Add(field.Name);
            }

            return true;
        }
    }
}
