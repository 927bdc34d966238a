using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>What is paid for on one position.</summary>
internal sealed class CostSelection(CompositeType type)
{
    /// <summary>The static type of the position.</summary>
    public CompositeType Type { get; } = type;

    public List<CostField> Fields { get; } = [];
}
