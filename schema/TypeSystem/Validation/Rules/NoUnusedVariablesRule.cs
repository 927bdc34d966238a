using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>All variables used: an operation or a fragment of it uses every variable that it defines.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used">All variables used</seealso>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "NoUnusedVariables";

    public override void LeaveOperation(OperationDefinitionNode operation)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        var used = Context.GetVariableUsages(operation).Select(usage => usage.Variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            if (!used.Contains(variable.Variable.Name))
            {
                var where = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
                Report($"Variable \"${variable.Variable.Name}\" is never used{where}.", variable.Span.Start);
            }
        }
    }
}
