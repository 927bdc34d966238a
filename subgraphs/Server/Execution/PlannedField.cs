using System.Text.Json;
using GraphQL.Language;
using Subgraphs.Server.Building;
using Subgraphs.Server.Projecting;

namespace Subgraphs.Server.Execution;

/// <summary>A field of the operation: what is selected under one response name at one place, with its arguments read.</summary>
internal sealed class PlannedField(
    PlannedFieldKind kind,
    string responseName,
    FieldModel? field,
    IReadOnlyList<FieldNode> nodes,
    PlannedField? parent)
{
    private readonly Dictionary<ObjectModel, PlannedField[]> _children = [];

    public PlannedFieldKind Kind { get; } = kind;

    public string ResponseName { get; } = responseName;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(responseName);

    /// <summary>Null for the fields of the protocol.</summary>
    public FieldModel? Field { get; } = field;

    /// <summary>The merged field nodes; more than one where the query repeats a response name.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; } = nodes;

    public PlannedField? Parent { get; } = parent;

    public FieldArguments Arguments { get; set; } = FieldArguments.None;

    /// <summary>The arguments that could not be read; reported at every parent.</summary>
    public Exception? ArgumentFailure { get; set; }

    /// <summary>An auth directive denies the field to this caller.</summary>
    public bool IsDenied { get; set; }

    /// <summary>The field, or one below it, is audited: the entities on the way are read with their keys.</summary>
    public bool IsAudited { get; set; } = field?.IsAudited == true;

    /// <summary>Errors reported so far: concrete paths are capped.</summary>
    public int ErrorCount { get; set; }

    /// <summary>What is selected on values of an object type.</summary>
    public PlannedField[] ChildrenOf(ObjectModel model) => _children.GetValueOrDefault(model) ?? [];

    public bool HasChildrenOf(ObjectModel model) => _children.ContainsKey(model);

    public void SetChildren(ObjectModel model, PlannedField[] children) => _children[model] = children;

    /// <summary>What the fields selected on rows of a type need, on this field's value or one object below it; null where there are none.</summary>
    public ProjectionTree? NeedsOf(Type rowType)
    {
        var rows = _children.Keys.FirstOrDefault(model => model.ClrType == rowType);
        return rows is not null
            ? ProjectionTree.Of(_children[rows])
            : _children.Values.SelectMany(children => children).Select(child => child.OwnNeedsOf(rowType)).FirstOrDefault(tree => tree is not null);
    }

    private ProjectionTree? OwnNeedsOf(Type rowType)
        => _children.Keys.FirstOrDefault(model => model.ClrType == rowType) is { } rows ? ProjectionTree.Of(_children[rows]) : null;

    public bool Selects(string fieldName) => _children.Values.Any(children => children.Any(child => child.Field?.Name == fieldName));
}
