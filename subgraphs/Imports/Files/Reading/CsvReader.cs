using System.Text;

namespace Subgraphs.Imports.Files.Reading;

/// <summary>
/// Takes a text apart into records: fields by commas, quoted where they hold commas, quotes (written twice) or line breaks; lines end with CRLF or LF.
/// Lines without a character are passed over. It reads nothing into what is not of this form: the first such record is the last.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc4180#section-2">RFC 4180, Definition of the CSV Format</seealso>
internal ref struct CsvReader(ReadOnlySpan<char> text)
{
    private const char Quote = '"';

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _line = 1;

    /// <summary>The next record; null at the end.</summary>
    public CsvRecord? Read()
    {
        while (_position < _text.Length && TryEndLine())
        {
        }

        if (_position >= _text.Length)
        {
            return null;
        }

        var first = _line;
        List<string> fields = [];
        while (true)
        {
            if (ReadField(fields) is { } problem)
            {
                return new CsvRecord(first, fields, (fields.Count + 1, problem));
            }

            if (_position < _text.Length && _text[_position] == ',')
            {
                _position++;
                continue;
            }

            TryEndLine();
            return new CsvRecord(first, fields);
        }
    }

    private string? ReadField(List<string> fields)
        => _position < _text.Length && _text[_position] == Quote ? ReadQuoted(fields) : ReadPlain(fields);

    private string? ReadPlain(List<string> fields)
    {
        var rest = _text[_position..];
        var length = rest.IndexOfAny(",\r\n\"");
        length = length < 0 ? rest.Length : length;
        if (length < rest.Length && rest[length] == Quote)
        {
            return "A quote stands within a value that is not quoted: quote the whole value, and write the quote twice.";
        }

        if (length < rest.Length && rest[length] == '\r' && !rest[length..].StartsWith("\r\n"))
        {
            return "A carriage return stands alone: lines end with CRLF or LF.";
        }

        fields.Add(rest[..length].ToString());
        _position += length;
        return null;
    }

    private string? ReadQuoted(List<string> fields)
    {
        var value = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            var character = _text[_position];
            if (character == Quote)
            {
                if (_position + 1 >= _text.Length || _text[_position + 1] != Quote)
                {
                    _position++;
                    if (_position < _text.Length && _text[_position] is not (',' or '\r' or '\n'))
                    {
                        return "Something follows a quoted value: a comma or the end of the line belongs there.";
                    }

                    fields.Add(value.ToString());
                    return null;
                }

                _position++;
            }
            else if (character == '\n')
            {
                _line++;
            }

            value.Append(character);
        }

        return "A quoted value is not closed.";
    }

    private bool TryEndLine()
    {
        var rest = _text[_position..];
        var length = rest.StartsWith("\r\n") ? 2 : rest.StartsWith("\n") ? 1 : 0;
        _position += length;
        _line += length > 0 ? 1 : 0;
        return length > 0;
    }
}
