using System.Text;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>Values as messages show them: cut where they are long, so that an error is never as long as a hostile request.</summary>
internal static class ValueText
{
    private const int MaxLength = 120;

    public static string Of(ValueNode literal)
    {
        var text = new StringBuilder();
        Append(text, literal);
        return Cut(text.ToString());
    }

    public static string Of(JsonElement value) => Cut(value.GetRawText());

    public static string Cut(string text) => text.Length <= MaxLength ? text : $"{text.AsSpan(0, MaxLength)}…";

    private static void Append(StringBuilder text, ValueNode value)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        switch (value)
        {
            case IntValueNode number:
                text.Append(number.Value);
                break;
            case FloatValueNode number:
                text.Append(number.Value);
                break;
            case StringValueNode literal:
                text.Append(literal.Print());
                break;
            case BooleanValueNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case EnumValueNode name:
                text.Append(name.Value);
                break;
            case VariableNode variable:
                text.Append('$').Append(variable.Name);
                break;
            case ListValueNode list:
                AppendItems(text.Append('['), list.Items, static (builder, item) => Append(builder, item)).Append(']');
                break;
            case ObjectValueNode map:
                AppendItems(text.Append('{'), map.Fields, static (builder, field) => Append(builder.Append(field.Name).Append(": "), field.Value)).Append('}');
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static StringBuilder AppendItems<T>(StringBuilder text, SyntaxList<T> items, Action<StringBuilder, T> append)
    {
        for (var i = 0; i < items.Count && text.Length <= MaxLength; i++)
        {
            append(i == 0 ? text : text.Append(", "), items[i]);
        }

        return text;
    }
}
