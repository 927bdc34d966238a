using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Single root field: a subscription selects exactly one field at its root, no introspection, and always.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field">Single root field</seealso>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "SingleFieldSubscriptions";

    public void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } rootType)
        {
            return;
        }

        var subject = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name}\"";
        var conditions = new List<int>();
        var groups = CollectFields(operation.SelectionSet, rootType, conditions);
        if (conditions.Count > 0)
        {
            Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                [.. conditions]);
            return;
        }

        if (groups.Count > 1)
        {
            Report(
                $"{subject} must select only one top level field.",
                [.. groups.Values.Skip(1).SelectMany(fields => fields).Select(field => field.Span.Start)]);
        }

        foreach (var fields in groups.Values)
        {
            if (fields[0].Name.StartsWith("__", StringComparison.Ordinal))
            {
                Report(
                    $"{subject} must not select an introspection top level field.",
                    [.. fields.Select(field => field.Span.Start)]);
            }
        }
    }

    // CollectSubscriptionFields, with a list of open selections in place of recursion: fragments can be long chains.
    private OrderedDictionary<string, List<FieldNode>> CollectFields(
        SelectionSetNode selectionSet,
        ObjectType rootType,
        List<int> conditions)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionNode>(selectionSet.Selections.Reverse());
        while (open.TryPop(out var selection) && Context.TrySpend(1))
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name is "skip" or "include")
                {
                    conditions.Add(directive.Span.Start);
                }
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseName, out var fields))
                    {
                        groups.Add(field.ResponseName, fields = []);
                    }

                    fields.Add(field);
                    break;
                case InlineFragmentNode fragment when fragment.TypeCondition is null || Applies(fragment.TypeCondition, rootType):
                    Open(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name)
                    && Context.GetFragment(spread.Name) is { } definition && Applies(definition.TypeCondition, rootType):
                    Open(definition.SelectionSet);
                    break;
            }
        }

        return groups;

        void Open(SelectionSetNode set)
        {
            foreach (var inner in set.Selections.Reverse())
            {
                open.Push(inner);
            }
        }
    }

    private bool Applies(NamedTypeNode condition, ObjectType rootType)
        => Context.Schema.GetType(condition.Name) is CompositeType type && Context.Schema.IsPossibleType(type, rootType.Name);
}
