using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>All variable uses defined: an operation defines every variable that it or a fragment of it uses.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined">All variable uses defined</seealso>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "NoUndefinedVariables";

    public void LeaveOperation(OperationDefinitionNode operation)
    {
        var variables = Context.GetVariables(operation);
        foreach (var usage in Context.GetVariableUsages(operation))
        {
            if (variables.IndexOf(usage.Variable.Name) < 0)
            {
                var where = operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
                Report(
                    $"Variable \"${usage.Variable.Name}\" is not defined{where}.",
                    usage.Variable.Span.Start,
                    operation.Span.Start);
            }
        }
    }
}
