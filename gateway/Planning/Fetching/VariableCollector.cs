using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>The variables that a selection set mentions.</summary>
internal static class VariableCollector
{
    public static void Collect(SelectionSetNode selections, HashSet<string> names)
    {
        foreach (var selection in selections.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                Collect(directive.Arguments, names);
            }

            switch (selection)
            {
                case FieldNode field:
                    Collect(field.Arguments, names);
                    if (field.SelectionSet is not null)
                    {
                        Collect(field.SelectionSet, names);
                    }

                    break;
                case InlineFragmentNode fragment:
                    Collect(fragment.SelectionSet, names);
                    break;
            }
        }
    }

    private static void Collect(SyntaxList<ArgumentNode> arguments, HashSet<string> names)
    {
        foreach (var argument in arguments)
        {
            Collect(argument.Value, names);
        }
    }

    private static void Collect(ValueNode value, HashSet<string> names)
    {
        switch (value)
        {
            case VariableNode variable:
                names.Add(variable.Name);
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Collect(item, names);
                }

                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    Collect(field.Value, names);
                }

                break;
        }
    }
}
