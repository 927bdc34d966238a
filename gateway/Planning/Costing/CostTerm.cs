using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>What one field adds: elements × (weight + what is selected on one element), and its arguments once.</summary>
internal sealed class CostTerm
{
    /// <summary>The field's name, for people.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="CostField.RequiredBy"/>
    public required string? RequiredBy { get; init; }

    /// <summary>When it counts.</summary>
    public required CostConditions Conditions { get; init; }

    /// <summary>Of one element; 0 where the type of the element decides, which then stands at <see cref="Child"/>.</summary>
    public required int Weight { get; init; }

    /// <summary>The largest counts; empty for what is no list.</summary>
    public required ListLength[] Lengths { get; init; }

    /// <summary>The elements of the lists in each element of the list; 1 for a list of no lists.</summary>
    public required long Inner { get; init; }

    public required ArgumentCost? Arguments { get; init; }

    /// <summary>The number of the position below; -1: none.</summary>
    public required int Child { get; init; }

    /// <summary>It costs the same in every request.</summary>
    public bool IsConstant => Conditions.IsAlways && Array.TrueForAll(Lengths, length => length.IsConstant) && Arguments is not { IsConstant: false };

    public long Evaluate(ReadOnlySpan<long> positions, CoercedVariables variables)
    {
        if (!Conditions.Hold(variables))
        {
            return 0;
        }

        var element = CostUnits.Add(Weight, Child < 0 ? 0 : positions[Child]);
        var cost = CostUnits.Multiply(CostUnits.Multiply(Count(variables), Inner), element);
        return Arguments is null ? cost : CostUnits.Add(cost, Arguments.Evaluate(variables));
    }

    /// <summary>How many elements it has.</summary>
    public long Count(CoercedVariables variables)
    {
        if (Lengths.Length == 0)
        {
            return 1;
        }

        long count = 0;
        foreach (var length in Lengths)
        {
            count = Math.Max(count, length.Of(variables));
        }

        return count;
    }
}
