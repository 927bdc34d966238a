using System.Text;

namespace GraphQL.Language;

/// <summary>Writes nodes: one method a production, the same for both forms. What the forms differ in is here: spaces, lines, commas.</summary>
internal sealed partial class SyntaxWriter(bool isIndented)
{
    /// <summary>The widest line on which the arguments of a field stand side by side, in UTF-16 units.</summary>
    private const int MaxLineLength = 80;

    private readonly StringBuilder _text = new();
    private int _indent;
    private int _lineBreaks;

    public override string ToString() => _text.ToString();

    public void WriteNode(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case DefinitionNode definition:
                WriteDefinition(definition);
                break;
            case SelectionSetNode selectionSet:
                WriteSelectionSet(selectionSet);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case ArgumentNode argument:
                WriteArgument(argument);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
            case ObjectFieldNode field:
                WriteObjectField(field);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case OperationTypeDefinitionNode operationType:
                WriteOperationType(operationType);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                WriteInputValueDefinition(input);
                break;
            case EnumValueDefinitionNode value:
                WriteEnumValueDefinition(value);
                break;
            default:
                throw new ArgumentException($"A node of kind {node.Kind} has no text.", nameof(node));
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                WriteLine();
                WriteLine();
            }

            WriteDefinition(document.Definitions[i]);
        }
    }

    /// <summary>A name, number or string; where two would join, the compact form sets a space between them.</summary>
    private void WriteWord(string word)
    {
        if (!isIndented && _text.Length > 0 && IsWordEnd(_text[_text.Length - 1]))
        {
            _text.Append(' ');
        }

        _text.Append(word);
    }

    private void WritePunctuator(string punctuator) => _text.Append(punctuator);

    /// <summary>A space or comma that the grammar ignores: the compact form has none.</summary>
    private void WriteIgnored(string ignored)
    {
        if (isIndented)
        {
            _text.Append(ignored);
        }
    }

    private void WriteLine()
    {
        if (isIndented)
        {
            _text.Append('\n').Append(' ', _indent * 2);
            _lineBreaks++;
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteValue(description);
            WriteLine();
        }
    }

    /// <summary>Items in braces, one a line.</summary>
    private void WriteBlock<T>(SyntaxList<T> items, Action<T> writeItem)
    {
        WritePunctuator("{");
        WriteLines(items, writeItem, indent: 1);
        WritePunctuator("}");
    }

    /// <summary>Items in parentheses: side by side, or one a line where one of them has several lines or, with
    /// <paramref name="prefixLength"/>, where the line would be too long.</summary>
    private void WriteParenthesized<T>(SyntaxList<T> items, Action<T> writeItem, int indent = 1, int? prefixLength = null)
    {
        if (items.IsEmpty)
        {
            return;
        }

        // 1. Side by side without indentation: what counts is the length of the text itself.
        var start = _text.Length;
        var outerIndent = _indent;
        var outerLineBreaks = _lineBreaks;
        _indent = 0;
        WriteSideBySide(items, writeItem);
        _indent = outerIndent;
        var hasLineBreaks = _lineBreaks > outerLineBreaks;
        var needsLines = isIndented
            && (prefixLength is { } prefix ? prefix + _text.Length - start > MaxLineLength : hasLineBreaks);
        if (!needsLines && !hasLineBreaks)
        {
            return;
        }

        // 2. Again, with lines or with the indentation of the lines that a block string has.
        _text.Length = start;
        _lineBreaks = outerLineBreaks;
        if (!needsLines)
        {
            WriteSideBySide(items, writeItem);
            return;
        }

        WritePunctuator("(");
        WriteLines(items, writeItem, indent);
        WritePunctuator(")");
    }

    private void WriteSideBySide<T>(SyntaxList<T> items, Action<T> writeItem)
    {
        WritePunctuator("(");
        WriteSeparated(items, writeItem);
        WritePunctuator(")");
    }

    private void WriteLines<T>(SyntaxList<T> items, Action<T> writeItem, int indent)
    {
        _indent += indent;
        foreach (var item in items)
        {
            WriteLine();
            writeItem(item);
        }

        _indent -= indent;
        WriteLine();
    }

    private void WriteSeparated<T>(SyntaxList<T> items, Action<T> writeItem)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                WriteIgnored(", ");
            }

            writeItem(items[i]);
        }
    }

    private static bool IsWordEnd(char c)
        => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '"';
}
