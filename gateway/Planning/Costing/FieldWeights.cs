using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>What one value of a field weighs: the field's <c>@cost</c>, else its type's, else 1 for an object and 0 for a scalar or enum.</summary>
public static class FieldWeights
{
    /// <summary>Null where the field has no weight and returns an interface or union: then the object's own type decides (<see cref="OfObject"/>).</summary>
    /// <param name="costs">The supergraph's.</param>
    /// <param name="owner">The type that has the field: the object's own where it is known.</param>
    /// <param name="field">The field there.</param>
    public static int? Of(SupergraphCosts costs, FieldContainerType owner, OutputField field)
    {
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(field);
        if (Given(costs, owner, field.Name) is { } own)
        {
            return own;
        }

        var type = field.Type.Named;
        return type.IsAbstract ? null
            : type is ObjectType ? OfObject(costs, type.Name)
            : costs.WeightOf(type.Name) ?? CostUnits.Leaf;
    }

    /// <summary>The weight that a type, or an interface object that the type has the field of, gives to a field; null: none.</summary>
    internal static int? Given(SupergraphCosts costs, FieldContainerType owner, string field)
    {
        if (costs.Find(owner.Name, field)?.Weight is { } own)
        {
            return own;
        }

        foreach (var parent in owner.Interfaces)
        {
            if (costs.Find(parent.Name, field)?.Weight is { } inherited)
            {
                return inherited;
            }
        }

        return null;
    }

    /// <summary>What an object of a type weighs where the field that leads to it says nothing.</summary>
    public static int OfObject(SupergraphCosts costs, string type)
    {
        ArgumentNullException.ThrowIfNull(costs);
        return costs.WeightOf(type) ?? CostUnits.Object;
    }
}
