using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <summary>
/// An object position as the search sees it: reached by one field of one type of the position above. Below a field that had to be asked
/// for type by type there is a position for each type, though all have one path in the merged tree.
/// </summary>
internal sealed class SearchPosition
{
    private readonly Dictionary<(string Scope, string Key), SearchPosition> _children = [];
    private string? _path;

    public SearchPosition(CompositeType rootType, TreePosition tree)
    {
        Type = rootType;
        Tree = tree;
        Scope = "";
    }

    private SearchPosition(SearchPosition parent, string scope, FieldUse field)
    {
        Parent = parent;
        Scope = scope;
        Field = field;
        Type = (CompositeType)field.Type!.Named;
        Tree = parent.Tree.Child(field.Key);
        Depth = parent.Depth + 1;
    }

    public SearchPosition? Parent { get; }

    /// <summary>The type of the position above that the field was selected on.</summary>
    public string Scope { get; }

    /// <summary>The field that leads here; null for the root.</summary>
    public FieldUse? Field { get; }

    /// <summary>The static type in the supergraph.</summary>
    public CompositeType Type { get; }

    public TreePosition Tree { get; }

    public int Depth { get; }

    public bool IsAbstract => Type is not ObjectType;

    /// <summary>The selections that give objects of the position, in the order they were added.</summary>
    public List<Source> Sources { get; } = [];

    /// <summary>The selection that decides which objects there are; other sources add fields to them.</summary>
    public Source? Origin => Sources.Find(source => source.IsOrigin);

    public SearchPosition Child(string scope, FieldUse field)
    {
        if (!_children.TryGetValue((scope, field.Key), out var child))
        {
            _children.Add((scope, field.Key), child = new SearchPosition(this, scope, field));
        }

        return child;
    }

    /// <summary>The keys that lead here, for messages and hints.</summary>
    /// <remarks>Kept: below many levels, writing it anew for every step was most of what a search allocated.</remarks>
    public string Path => _path ??= Parent is null ? "" : Parent.Parent is null ? Field!.Key : $"{Parent.Path}.{Field!.Key}";
}
