using System.Globalization;

namespace GraphQL.Language;

internal sealed partial class SyntaxWriter
{
    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                WritePunctuator("$");
                WriteWord(variable.Name);
                break;
            case IntValueNode integer:
                WriteWord(integer.Value);
                break;
            case FloatValueNode number:
                WriteWord(number.Value);
                break;
            case StringValueNode text:
                WriteString(text);
                break;
            case BooleanValueNode boolean:
                WriteWord(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                WriteWord("null");
                break;
            case EnumValueNode enumValue:
                WriteWord(enumValue.Value);
                break;
            case ListValueNode list:
                WritePunctuator("[");
                WriteSeparated(list.Items, WriteValue);
                WritePunctuator("]");
                break;
            case ObjectValueNode objectValue:
                WritePunctuator("{");
                WriteSeparated(objectValue.Fields, WriteObjectField);
                WritePunctuator("}");
                break;
        }
    }

    private void WriteObjectField(ObjectFieldNode field)
    {
        WriteWord(field.Name);
        WritePunctuator(":");
        WriteIgnored(" ");
        WriteValue(field.Value);
    }

    private void WriteString(StringValueNode text)
    {
        if (text.IsBlock && isIndented && BlockString.CanMean(text.Value))
        {
            WriteIndentedLines(BlockString.Print(text.Value));
            return;
        }

        WriteQuoted(text.Value);
    }

    // Every line of a block string moves with what surrounds it; its common indentation means nothing.
    private void WriteIndentedLines(string block)
    {
        var start = 0;
        while (true)
        {
            var end = block.IndexOf('\n', start);
            if (end < 0)
            {
                _text.Append(block, start, block.Length - start);
                return;
            }

            _text.Append(block, start, end - start);
            WriteLine();
            start = end + 1;
        }
    }

    private void WriteQuoted(string text)
    {
        WriteWord("\"");
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var escape = Escape(text[i]);
            if (escape is not null)
            {
                _text.Append(text, start, i - start).Append(escape);
                start = i + 1;
            }
        }

        _text.Append(text, start, text.Length - start).Append('"');
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' or (>= '\u007F' and <= '\u009F') => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => null,
    };

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                WriteWord(named.Name);
                break;
            case ListTypeNode list:
                WritePunctuator("[");
                WriteType(list.Type);
                WritePunctuator("]");
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                WritePunctuator("!");
                break;
        }
    }

    private void WriteDefaultValue(ValueNode? value)
    {
        if (value is not null)
        {
            WriteIgnored(" ");
            WritePunctuator("=");
            WriteIgnored(" ");
            WriteValue(value);
        }
    }
}
