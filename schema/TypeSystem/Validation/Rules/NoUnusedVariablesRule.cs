using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>All variables used: an operation or a fragment of it uses every variable that it defines.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used">All variables used</seealso>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    private const int MostOnStack = 64;

    public override string Name => "NoUnusedVariables";

    public void LeaveOperation(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        var variables = Context.GetVariables(operation);
        var areUsed = operation.VariableDefinitions.Count <= MostOnStack
            ? stackalloc bool[operation.VariableDefinitions.Count]
            : new bool[operation.VariableDefinitions.Count];
        foreach (var usage in Context.GetVariableUsages(operation))
        {
            if (variables.IndexOf(usage.Variable.Name) is >= 0 and var index)
            {
                areUsed[index] = true;
            }
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            if (!areUsed[variables.IndexOf(variable.Variable.Name)])
            {
                var where = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
                Report($"Variable \"${variable.Variable.Name}\" is never used{where}.", variable.Span.Start);
            }
        }
    }
}
