using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>Conditions as <c>@include</c> and <c>@skip</c>; neither can stand twice at one selection, so further ones stand at fragments around it.</summary>
internal static class ConditionDirectives
{
    public static SelectionNode Apply(FieldNode field, ImmutableArray<PlanCondition> conditions)
    {
        var include = conditions.Where(condition => condition.Expected).ToList();
        var skip = conditions.Where(condition => !condition.Expected).ToList();
        SelectionNode result = field;
        for (var i = 0; i < Math.Max(include.Count, skip.Count); i++)
        {
            var directives = new List<DirectiveNode>(2);
            if (i < include.Count)
            {
                directives.Add(Directive("include", include[i]));
            }

            if (i < skip.Count)
            {
                directives.Add(Directive("skip", skip[i]));
            }

            result = i == 0
                ? new FieldNode(default, field.Alias, field.Name, field.Arguments, directives.ToSyntaxList(), field.SelectionSet)
                : new InlineFragmentNode(default, null, directives.ToSyntaxList(), new SelectionSetNode(default, [result]));
        }

        return result;
    }

    private static DirectiveNode Directive(string name, PlanCondition condition)
        => new(default, name, [new ArgumentNode(default, "if", new VariableNode(default, condition.Variable))]);
}
