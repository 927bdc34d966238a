using Gateway.Execution.Compiling;

namespace Gateway.Execution.Projecting;

/// <summary>A field of the answer for objects of one type.</summary>
internal sealed class FieldProjection
{
    public required string ResponseKey { get; init; }

    /// <summary>What stands before the value: <c>{</c> or <c>,</c> and the key with its colon.</summary>
    public required byte[] Prefix { get; init; }

    public required int Slot { get; init; }

    public required bool IsTypeName { get; init; }

    public required bool IsDenied { get; init; }

    public required ValueProjection Value { get; init; }

    /// <summary>What one value of it weighs in the cost of the answer; -1: what the type of the object there does.</summary>
    public required int Weight { get; init; }

    /// <summary>The fetches that fill the slot.</summary>
    public required SlotProvider[] Providers { get; init; }

    /// <summary>The field whose value the object is; null at the root.</summary>
    public required FieldProjection? Parent { get; init; }

    /// <summary>The name of the field; null for what is no field of the schema.</summary>
    public string? FieldName { get; init; }

    /// <summary>Who reads it is kept: for objects of its type, or, where the type is not told, for some that can stand here.</summary>
    public bool IsAudited { get; init; }

    /// <summary>The coordinate under which reads of it are kept; null where the type of the objects is not told, and for fields that are not audited.</summary>
    public string? Audited { get; init; }

    /// <summary>The projection of the objects under the field; null for a leaf.</summary>
    public ObjectProjection? Child { get; set; }

    /// <summary>The response keys from the root to this field, or to the first list on the way: a path that needs no index.</summary>
    public IReadOnlyList<object> PathToNearestList()
    {
        var fields = new Stack<FieldProjection>();
        for (var field = this; field is not null; field = field.Parent)
        {
            fields.Push(field);
        }

        var path = new List<object>();
        foreach (var field in fields)
        {
            path.Add(field.ResponseKey);
            if (field.Value.Item is not null)
            {
                break;
            }
        }

        return path;
    }
}
