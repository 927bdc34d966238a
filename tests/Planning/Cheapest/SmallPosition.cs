namespace Gateway.Planning.Tests.Cheapest;

/// <summary>Objects of a <see cref="SmallGraph"/> in an operation.</summary>
/// <param name="parent">Null for the root.</param>
/// <param name="field">The field that leads here.</param>
/// <param name="type">The objects' type.</param>
internal sealed class SmallPosition(SmallPosition? parent, string field, string type)
{
    public SmallPosition? Parent { get; } = parent;

    public string Field { get; } = field;

    public string Type { get; } = type;
}
