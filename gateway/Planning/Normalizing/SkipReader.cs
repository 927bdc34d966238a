using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning.Normalizing;

/// <summary>Reads <c>@skip</c> and <c>@include</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec--skip">@skip</seealso>
internal static class SkipReader
{
    /// <summary>The conditions on variables; null where the selection is never kept.</summary>
    public static ImmutableArray<PlanCondition>? Read(SyntaxList<DirectiveNode> directives)
    {
        ImmutableArray<PlanCondition>? conditions = Conditions.None;
        foreach (var directive in directives)
        {
            if (directive.Name is not ("skip" or "include") || conditions is null)
            {
                continue;
            }

            var expected = directive.Name == "include";
            switch (directive.GetArgument("if"))
            {
                case BooleanValueNode literal when literal.Value != expected:
                    return null;
                case VariableNode variable:
                    conditions = Conditions.And(conditions.Value, [new PlanCondition(variable.Name, expected)]);
                    break;
            }
        }

        return conditions;
    }
}
