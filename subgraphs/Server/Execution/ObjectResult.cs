using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>An object of the result: a value for each selected field.</summary>
internal sealed class ObjectResult : ResultNode
{
    public ObjectResult(ResultNode? parent, int slot, PlannedField? field, ObjectModel model, PlannedField[] fields, object source)
        : base(parent, slot, field)
    {
        Model = model;
        Fields = fields;
        Source = source;
        Values = new object?[fields.Length];
    }

    public ObjectModel Model { get; }

    public PlannedField[] Fields { get; }

    /// <summary>The CLR object that the fields are read from.</summary>
    public object Source { get; }
}
