using Subgraphs.Imports.Files.Reading;

namespace Subgraphs.Imports.Files;

/// <summary>Comma-separated values with a header line (RFC 4180), as the lines of a kind of file.</summary>
public static class ImportTable
{
    /// <summary>More lines are more than one import.</summary>
    public const int MaxLines = 100_000;

    private const int MaxFieldLength = 4_000;

    /// <summary>The lines of a file. Where anything is wrong with their form there are errors, and what is answered is not to be used.</summary>
    public static IReadOnlyList<ImportLine> Read(ImportFile file, IReadOnlyList<ImportColumn> columns, ImportErrors errors)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(errors);
        List<ImportLine> lines = [];
        Dictionary<string, int>? header = null;
        var reader = new CsvReader(file.Text);
        while (reader.Read() is { } record)
        {
            var (number, fields) = (record.Line, record.Fields);
            if (record.Fault is { } fault)
            {
                errors.Add(new ImportError(number, fault.Field, null, fault.Problem));
                return [];
            }

            if (header is null)
            {
                header = ReadHeader(fields, number, columns, errors);
                if (errors.Count > 0)
                {
                    return [];
                }

                continue;
            }

            if (lines.Count == MaxLines)
            {
                errors.Add($"The file has more than {MaxLines} lines: split it.");
                return [];
            }

            Add(fields, number, header, errors, lines);
        }

        if (lines.Count == 0 && errors.Count == 0)
        {
            errors.Add("The file has a header and no line below it.");
        }

        return lines;
    }

    private static void Add(IReadOnlyList<string> fields, int number, Dictionary<string, int> header, ImportErrors errors, List<ImportLine> lines)
    {
        if (fields.Count != header.Count)
        {
            errors.Add(new ImportError(number, 0, null, $"There are {fields.Count} values where the header has {header.Count} columns."));
            return;
        }

        var tooLong = fields.ToList().FindIndex(field => field.Length > MaxFieldLength);
        if (tooLong >= 0)
        {
            errors.Add(new ImportError(number, tooLong + 1, null, $"The value has more than {MaxFieldLength} characters."));
            return;
        }

        lines.Add(new ImportLine(number, header, fields, errors));
    }

    private static Dictionary<string, int> ReadHeader(IReadOnlyList<string> fields, int number, IReadOnlyList<ImportColumn> columns, ImportErrors errors)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        var expected = string.Join(",", columns.Select(column => column.IsRequired ? column.Name : $"[{column.Name}]"));
        if (fields is [var only] && (only.Contains(';', StringComparison.Ordinal) || only.Contains('\t', StringComparison.Ordinal)))
        {
            errors.Add(new ImportError(number, 0, null, $"The values are not separated by commas. Expected: {expected}"));
            return header;
        }

        for (var index = 0; index < fields.Count; index++)
        {
            var name = fields[index].Trim();
            if (!columns.Any(column => column.Name == name))
            {
                errors.Add(new ImportError(number, index + 1, null, $"'{name}' is no column of this kind. Expected: {expected}"));
            }
            else if (!header.TryAdd(name, index))
            {
                errors.Add(new ImportError(number, index + 1, name, "The column is there twice."));
            }
        }

        foreach (var column in columns.Where(column => column.IsRequired && !header.ContainsKey(column.Name)))
        {
            errors.Add(new ImportError(number, 0, null, $"The column {column.Name} is missing. Expected: {expected}"));
        }

        return header;
    }
}
