using System.Collections.Immutable;
using Gateway.Planning;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>The Boolean variables that decide what a plan fetches and answers, each with its bit.</summary>
internal sealed class ConditionTable
{
    private readonly List<string> _variables = [];

    /// <exception cref="PlanCompilationException">The plan's conditions name more than 64 variables.</exception>
    public ConditionMask Compile(ImmutableArray<PlanCondition> conditions)
    {
        ulong required = 0;
        ulong forbidden = 0;
        foreach (var condition in conditions)
        {
            var bit = 1UL << BitOf(condition.Variable);
            required |= condition.Expected ? bit : 0;
            forbidden |= condition.Expected ? 0 : bit;
        }

        return new ConditionMask(required, forbidden);
    }

    /// <summary>The bits of one request. A variable without a value counts as false.</summary>
    public ulong Evaluate(CoercedVariables variables)
    {
        ulong values = 0;
        for (var i = 0; i < _variables.Count; i++)
        {
            if (variables.TryGetBoolean(_variables[i], out var value) && value)
            {
                values |= 1UL << i;
            }
        }

        return values;
    }

    private int BitOf(string variable)
    {
        var index = _variables.IndexOf(variable);
        if (index < 0)
        {
            index = _variables.Count;
            if (index == 64)
            {
                throw new PlanCompilationException("The conditions of one operation name more than 64 variables.", isLimit: true);
            }

            _variables.Add(variable);
        }

        return index;
    }
}
