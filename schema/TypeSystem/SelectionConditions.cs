using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>Evaluates <c>@skip</c> and <c>@include</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec--skip">@skip</seealso>
public static class SelectionConditions
{
    /// <summary>True where the selection takes part: no <c>@skip</c> of true, no <c>@include</c> of false.</summary>
    public static bool IsIncluded(SelectionNode selection, CoercedVariables variables)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(variables);
        foreach (var directive in selection.Directives)
        {
            var excludes = directive.Name switch
            {
                "skip" => Evaluate(directive, variables) == true,
                "include" => Evaluate(directive, variables) == false,
                _ => false,
            };
            if (excludes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool? Evaluate(DirectiveNode directive, CoercedVariables variables) => directive.GetArgument("if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable when variables.TryGetBoolean(variable.Name, out var value) => value,
        _ => null,
    };
}
