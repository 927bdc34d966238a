namespace Subgraphs.Server.Building;

/// <summary>An input object type; a CLR class or record with its properties.</summary>
internal sealed class InputModel(string name, Type clrType) : NamedModel(name, clrType)
{
    public IReadOnlyList<ArgumentModel> Fields { get; set; } = [];
}
