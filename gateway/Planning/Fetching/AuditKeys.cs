using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Fetching;

/// <summary>
/// Adds to what is fetched the key of each object whose audited field is asked for, whatever the client selects, so that the log can name the
/// object. A field of an object without a key is of the nearest object around it that has one. A key that not every reader of the field may see,
/// or that is personal data itself, is not asked for.
/// </summary>
internal sealed class AuditKeys
{
    /// <summary>Keys of the merged tree are made of the names of fields, and no field's name begins so. With type and field in it no two types give one alias to values of different kinds.</summary>
    private const string Prefix = "__key_";

    private readonly Supergraph _supergraph;
    private readonly Dictionary<string, AuditKey> _asked = new(StringComparer.Ordinal);

    private AuditKeys(Supergraph supergraph) => _supergraph = supergraph;

    /// <summary>What the completed selections ask for; null where they ask for nothing.</summary>
    public AuditedReads? Reads => _asked.Count == 0
        ? null
        : new AuditedReads(_supergraph.Tenancy.AuditedFields, [.. _asked.OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => key.Value)]);

    /// <summary>Null where nothing of the graph is audited.</summary>
    public static AuditKeys? For(Supergraph supergraph) => supergraph.Tenancy.AuditedFields.Count == 0 ? null : new AuditKeys(supergraph);

    /// <summary>The selection with keys where they are needed; itself where none is.</summary>
    /// <param name="selections">As sent.</param>
    /// <param name="type">What they are selected on.</param>
    /// <param name="subgraph">To whom they are sent.</param>
    public SelectionSetNode Complete(SelectionSetNode selections, CompositeType? type, SubgraphInfo subgraph) => Complete(selections, type, subgraph, out _);

    /// <param name="selections">As sent.</param>
    /// <param name="type">What they are selected on.</param>
    /// <param name="subgraph">To whom they are sent.</param>
    /// <param name="isUnnamed">An audited field among them is of an object further up.</param>
    private SelectionSetNode Complete(SelectionSetNode selections, CompositeType? type, SubgraphInfo subgraph, out bool isUnnamed)
    {
        var completed = new List<SelectionNode>(selections.Selections.Count + 1);
        var isChanged = false;
        var isUnnamedBelow = false;
        var audited = new List<string>();
        foreach (var selection in selections.Selections)
        {
            var (same, isOpen) = (selection, false);
            if (selection is FieldNode field)
            {
                audited.Add(field.Name);
                if (field.SelectionSet is { } nested)
                {
                    var below = Complete(nested, (type as FieldContainerType)?.GetField(field.Name)?.Type.Named as CompositeType, subgraph, out isOpen);
                    same = below == nested ? field : new FieldNode(field.Span, field.Alias, field.Name, field.Arguments, field.Directives, below);
                }
            }
            else if (selection is InlineFragmentNode fragment)
            {
                var on = fragment.TypeCondition is { } condition ? _supergraph.Schema.GetType<CompositeType>(condition.Name) : type;
                var below = Complete(fragment.SelectionSet, on, subgraph, out isOpen);
                same = below == fragment.SelectionSet ? fragment : new InlineFragmentNode(fragment.Span, fragment.TypeCondition, fragment.Directives, below);
            }

            isUnnamedBelow |= isOpen;
            isChanged |= same != selection;
            completed.Add(same);
        }

        isUnnamed = type is null ? isUnnamedBelow : AddKeys(completed, type, audited, isUnnamedBelow, subgraph);
        return isChanged || completed.Count > selections.Selections.Count ? new SelectionSetNode(selections.Span, completed.ToSyntaxList()) : selections;
    }

    /// <returns>True where an audited field stays without an object of its own.</returns>
    private bool AddKeys(List<SelectionNode> selections, CompositeType type, List<string> fields, bool isUnnamedBelow, SubgraphInfo subgraph)
    {
        if (type is ObjectType || _supergraph.FindType(type.Name)?.In(subgraph)?.IsInterfaceObject == true)
        {
            if (!isUnnamedBelow && !IsAudited(type, fields))
            {
                return false;
            }

            var key = KeyOf(type, subgraph);
            selections.AddRange(key);
            return key.Count == 0;
        }

        var isUnnamed = false;
        foreach (var possible in _supergraph.Schema.GetPossibleTypes(type).Where(possible => isUnnamedBelow || IsAudited(possible, fields)))
        {
            if (_supergraph.FindType(possible.Name)?.In(subgraph) is not null)
            {
                var key = KeyOf(possible, subgraph);
                isUnnamed |= key.Count == 0;
                if (key.Count > 0)
                {
                    selections.Add(new InlineFragmentNode(default, new NamedTypeNode(default, possible.Name), default, new SelectionSetNode(default, key.ToSyntaxList())));
                }
            }
        }

        return isUnnamed;
    }

    /// <summary>Whether a field is audited on a type, or on one that objects of it can have.</summary>
    private bool IsAudited(CompositeType type, List<string> fields)
        => fields.Exists(field => _supergraph.Tenancy.IsAudited($"{type.Name}.{field}")
            || (type is not ObjectType && _supergraph.Schema.GetPossibleTypes(type).Any(possible => _supergraph.Tenancy.IsAudited($"{possible.Name}.{field}"))));

    private List<SelectionNode> KeyOf(CompositeType type, SubgraphInfo subgraph)
    {
        if (_supergraph.FindType(type.Name) is not { } join
            || join.In(subgraph)?.Keys.FirstOrDefault(key => key.Selections.Selections.All(field => IsPlain(join, type, field, subgraph))) is not { } chosen)
        {
            return [];
        }

        var fields = chosen.Selections.Selections.Cast<FieldNode>().Select(field => field.Name).ToArray();
        var aliases = fields.Select(field => $"{Prefix}{type.Name}_{field}").ToArray();
        _asked.TryAdd(string.Join(' ', aliases), new AuditKey(type.Name, [.. aliases]));
        return [.. fields.Zip(aliases, (field, alias) => new FieldNode(default, alias, field, default, default, null))];
    }

    private bool IsPlain(TypeJoin join, CompositeType type, SelectionNode selection, SubgraphInfo subgraph)
        => selection is FieldNode { SelectionSet: null } field
            && join.Field(field.Name)?.In(subgraph) is { IsExternal: false, IsOverridden: false, Requires: null }
            && (type as FieldContainerType)?.GetField(field.Name) is { } definition
            && !_supergraph.Tenancy.IsAudited(definition.Coordinate)
            && !_supergraph.Tenancy.PersonalFields.Contains(definition.Coordinate)
            && _supergraph.GetAuthRequirement(definition.Coordinate) is null
            && _supergraph.GetAuthRequirement(definition.Type.Named.Name) is null;
}
