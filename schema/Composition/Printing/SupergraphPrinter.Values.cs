using GraphQL.Language;

namespace Federation.Composition.Printing;

/// <summary>Directives, values and descriptions.</summary>
internal sealed partial class SupergraphPrinter
{
    /// <summary>A description of one line up to this length stands between its quotes on that line.</summary>
    private const int LongestOnOneLine = 70;

    private void Directive(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name);
        if (directive.Arguments.IsEmpty)
        {
            return;
        }

        _text.Append('(');
        var isFirst = true;
        foreach (var argument in directive.Arguments)
        {
            _text.Append(isFirst ? "" : ", ").Append(argument.Name).Append(": ");
            isFirst = false;
            Value(argument.Value);
        }

        _text.Append(')');
    }

    private void Value(ValueNode value)
    {
        switch (value)
        {
            case StringValueNode text:
                // A block string is printed as a string: it stands inside a line.
                _text.Append(new StringValueNode(default, text.Value).Print());
                break;
            case ListValueNode list:
                _text.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    _text.Append(i == 0 ? "" : ", ");
                    Value(list.Items[i]);
                }

                _text.Append(']');
                break;
            case ObjectValueNode fields:
                _text.Append('{');
                for (var i = 0; i < fields.Fields.Count; i++)
                {
                    _text.Append(i == 0 ? "" : ", ").Append(fields.Fields[i].Name).Append(": ");
                    Value(fields.Fields[i].Value);
                }

                _text.Append('}');
                break;
            default:
                _text.Append(value.Print());
                break;
        }
    }

    private void Description(StringValueNode? description, string indentation)
    {
        if (description is null)
        {
            return;
        }

        const string Quotes = "\"\"\"";
        var value = description.Value.Replace(Quotes, "\\" + Quotes, StringComparison.Ordinal);
        var lines = value.Split('\n');
        var isOneLine = lines.Length == 1 && value.Length <= LongestOnOneLine && !value.EndsWith('"') && !value.EndsWith('\\');
        _text.Append(indentation).Append(Quotes);
        if (isOneLine)
        {
            _text.Append(value).Append(Quotes).Append('\n');
            return;
        }

        foreach (var line in lines)
        {
            _text.Append('\n').Append(line.Length == 0 ? "" : indentation).Append(line);
        }

        _text.Append('\n').Append(indentation).Append(Quotes).Append('\n');
    }
}
