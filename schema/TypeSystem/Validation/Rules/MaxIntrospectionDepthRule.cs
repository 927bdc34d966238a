using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Introspection depth, beyond the specification: lists of introspection are not nested so deep that a small query asks for
/// the schema many times over.</summary>
/// <remarks>A list of open selections in place of recursion. A fragment is entered again only at a greater depth than before, so cycles
/// end.</remarks>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    public override string Name => "MaxIntrospectionDepth";

    public void EnterField(FieldNode field)
    {
        if (field.Name is "__schema" or "__type" && IsTooDeep(field))
        {
            Context.Report(
                "Maximum introspection depth exceeded",
                ValidationErrorCodes.IntrospectionTooDeep,
                Name,
                field.Span.Start);
        }
    }

    private bool IsTooDeep(FieldNode root)
    {
        var visited = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<(SelectionNode Selection, int Depth)>();
        open.Push((root, 0));
        while (open.TryPop(out var item) && Context.TrySpend(1))
        {
            var (selection, depth) = item;
            var selectionSet = default(SelectionSetNode);
            switch (selection)
            {
                case FieldNode field:
                    selectionSet = field.SelectionSet;
                    if (field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields"
                        && ++depth >= Context.Options.MaxIntrospectionListDepth)
                    {
                        return true;
                    }

                    break;
                case InlineFragmentNode fragment:
                    selectionSet = fragment.SelectionSet;
                    break;
                case FragmentSpreadNode spread:
                    if (!visited.TryGetValue(spread.Name, out var before) || before < depth)
                    {
                        visited[spread.Name] = depth;
                        selectionSet = Context.GetFragment(spread.Name)?.SelectionSet;
                    }

                    break;
            }

            foreach (var inner in selectionSet?.Selections ?? default)
            {
                open.Push((inner, depth));
            }
        }

        return false;
    }
}
