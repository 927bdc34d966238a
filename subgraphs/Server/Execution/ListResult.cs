using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>A list of the result.</summary>
internal sealed class ListResult : ResultNode
{
    public ListResult(ResultNode parent, int slot, PlannedField field, TypeRef? itemType, int count)
        : base(parent, slot, field)
    {
        ItemType = itemType;
        Values = new object?[count];
    }

    /// <summary>Null for the list of <c>_entities</c>, whose items may be null.</summary>
    public TypeRef? ItemType { get; }
}
