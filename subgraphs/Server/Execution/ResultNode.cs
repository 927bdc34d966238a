namespace Subgraphs.Server.Execution;

/// <summary>An object or list of the result, and where it hangs.</summary>
internal abstract class ResultNode(ResultNode? parent, int slot, PlannedField? field)
{
    public ResultNode? Parent { get; } = parent;

    /// <summary>The index in the parent's values.</summary>
    public int Slot { get; } = slot;

    /// <summary>The field whose value, or list item, the node is; null for the root.</summary>
    public PlannedField? Field { get; } = field;

    /// <summary>Completed values: nodes, leaves, null, or <see cref="ReportedNull"/>.</summary>
    public object?[] Values { get; protected init; } = [];

    /// <summary>The response path of the node: response keys and list indices.</summary>
    public List<object> GetPath()
    {
        var path = Parent?.GetPath() ?? [];
        switch (Parent)
        {
            case ObjectResult parent:
                path.Add(parent.Fields[Slot].ResponseName);
                break;
            case ListResult:
                path.Add(Slot);
                break;
        }

        return path;
    }
}
