using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// What is selected on one position. An abstract one costs as much as the most expensive of its possible types: which one turns up is known
/// only when it is fetched, and a limit that the dearest could pass would be none.
/// </summary>
/// <param name="Terms">One for each field; where types weigh a field differently, one for each weight.</param>
/// <param name="Alternatives">Empty for an object position, where all terms count.</param>
internal sealed record CostPosition(CostTerm[] Terms, CostAlternative[] Alternatives)
{
    public bool IsConstant => Array.TrueForAll(Terms, term => term.IsConstant);

    /// <param name="positions">What the positions below cost, by their numbers.</param>
    /// <param name="variables">Of the request.</param>
    public long Evaluate(ReadOnlySpan<long> positions, CoercedVariables variables)
    {
        long cost = 0;
        if (Alternatives.Length == 0)
        {
            foreach (var term in Terms)
            {
                cost = CostUnits.Add(cost, term.Evaluate(positions, variables));
            }

            return cost;
        }

        foreach (var alternative in Alternatives)
        {
            cost = Math.Max(cost, Evaluate(alternative, positions, variables));
        }

        return cost;
    }

    public long Evaluate(CostAlternative alternative, ReadOnlySpan<long> positions, CoercedVariables variables)
    {
        long cost = alternative.Weight;
        foreach (var term in alternative.Terms)
        {
            cost = CostUnits.Add(cost, Terms[term].Evaluate(positions, variables));
        }

        return cost;
    }
}
