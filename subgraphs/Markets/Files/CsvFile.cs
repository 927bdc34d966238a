namespace Subgraphs.Markets.Files;

/// <summary>
/// One comma-separated file, read line by line with its line numbers. Fields may be quoted (RFC 4180) but hold no line break. A row whose
/// field count is not the header's is refused and left out.
/// </summary>
internal sealed class CsvFile
{
    private readonly string _path;

    /// <param name="root">Directory of the source.</param>
    /// <param name="name">Path below it with forward slashes: errors name the file so on every system.</param>
    public CsvFile(string root, string name)
    {
        _path = Path.Combine(root, name);
        Name = name;
    }

    public string Name { get; }

    /// <summary>Rows under a header line.</summary>
    public IEnumerable<CsvRow> Rows(RowErrors errors) => Read(null, errors);

    /// <summary>Rows of a file without a header line, whose columns the caller names.</summary>
    public IEnumerable<CsvRow> Rows(IReadOnlyList<string> columns, RowErrors errors) => Read(columns, errors);

    /// <summary>The first and the last row, without taking the ones between apart.</summary>
    /// <param name="columns">The columns of a file without a header line; null for one that has it.</param>
    /// <param name="errors">Told of a row with a wrong number of fields.</param>
    public IEnumerable<CsvRow> FirstAndLast(IReadOnlyList<string>? columns, RowErrors errors)
    {
        var lines = File.ReadAllLines(_path);
        var header = new CsvHeader(Name, columns ?? Split(lines[0]));
        var first = columns is null ? 1 : 0;
        var last = Array.FindLastIndex(lines, line => line.Length > 0);
        foreach (var index in new[] { first, last }.Distinct().Where(index => index >= first && index <= last))
        {
            var fields = Split(lines[index]);
            if (fields.Count == header.Count)
            {
                yield return new CsvRow(header, index + 1, fields);
            }
            else
            {
                errors.Add(new RowError(Name, index + 1, RowErrorCodes.FieldCount, $"{fields.Count} fields where {header.Count} belong"));
            }
        }
    }

    private IEnumerable<CsvRow> Read(IReadOnlyList<string>? columns, RowErrors errors)
    {
        var header = columns is null ? null : new CsvHeader(Name, columns);
        var line = 0;
        foreach (var text in File.ReadLines(_path))
        {
            line++;
            if (text.Length == 0)
            {
                continue;
            }

            var fields = Split(text);
            if (header is null)
            {
                header = new CsvHeader(Name, fields);
                continue;
            }

            if (fields.Count != header.Count)
            {
                errors.Add(new RowError(Name, line, RowErrorCodes.FieldCount, $"{fields.Count} fields where {header.Count} belong"));
                continue;
            }

            yield return new CsvRow(header, line, fields);
        }
    }

    private static List<string> Split(string text)
    {
        var fields = new List<string>(16);
        var start = 0;
        while (true)
        {
            if (start < text.Length && text[start] == '"')
            {
                start = ReadQuoted(text, start, fields);
                if (start < 0)
                {
                    return fields;
                }

                continue;
            }

            var comma = text.IndexOf(',', start);
            if (comma < 0)
            {
                fields.Add(text[start..]);
                return fields;
            }

            fields.Add(text[start..comma]);
            start = comma + 1;
        }
    }

    /// <summary>Reads one quoted field; returns where the next one starts, or -1 after the last.</summary>
    private static int ReadQuoted(string text, int start, List<string> fields)
    {
        var end = start + 1;
        while (end < text.Length && (text[end] != '"' || (end + 1 < text.Length && text[end + 1] == '"')))
        {
            end += text[end] == '"' ? 2 : 1;
        }

        fields.Add(text[(start + 1)..Math.Min(end, text.Length)].Replace("\"\"", "\"", StringComparison.Ordinal));
        var comma = end < text.Length ? text.IndexOf(',', end) : -1;
        return comma < 0 ? -1 : comma + 1;
    }
}
