using Gateway.Planning.Normalizing;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>The root fields of introspection as a fetch that the gateway answers itself.</summary>
internal static class IntrospectionFetch
{
    public static PlannedFetch? Build(NormalSet operation)
    {
        var fields = operation.Fields.Where(field => field.IsIntrospection).ToList();
        if (fields.Count == 0)
        {
            return null;
        }

        var conditions = fields.Select(field => field.Conditions).Aggregate(Conditions.Common);
        return new PlannedFetch
        {
            Subgraph = null,
            Selections = new SelectionSetNode(default, fields.Select(field => Write(field, Conditions.Without(field.Conditions, conditions))).ToSyntaxList()),
            Conditions = conditions,
        };
    }

    private static SelectionNode Write(NormalField field, System.Collections.Immutable.ImmutableArray<PlanCondition> conditions)
        => ConditionDirectives.Apply(
            new FieldNode(
                default,
                field.ResponseKey == field.Name ? null : field.ResponseKey,
                field.Name,
                field.Arguments,
                default,
                field.Children is null
                    ? null
                    : new SelectionSetNode(default, field.Children.Fields.Select(child => Write(child, child.Conditions)).ToSyntaxList())),
            conditions);
}
