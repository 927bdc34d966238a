using System.Text.Json;

namespace Gateway.Host.Checking;

/// <summary>
/// A file of JSON lines: each a request body (<c>{"query": …, "operationName": …}</c>; <c>document</c> and <c>body</c> count as
/// <c>query</c>), or a document as a string. Empty lines are passed over.
/// </summary>
internal static class OperationLines
{
    private static readonly string[] DocumentKeys = ["query", "document", "body"];

    /// <exception cref="CommandException">A line has another form.</exception>
    public static IReadOnlyList<RecordedOperation> Read(string path, ReadOnlyMemory<byte> text)
    {
        var operations = new List<RecordedOperation>();
        var number = 0;
        foreach (var range in text.Span.Split((byte)'\n'))
        {
            number++;
            var line = text[range];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                operations.Add(ReadLine(path, number, line));
            }
        }

        return operations;
    }

    private static RecordedOperation ReadLine(string path, int number, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.String)
            {
                return new RecordedOperation(path, number, root.GetString()!);
            }

            if (root.ValueKind == JsonValueKind.Object && DocumentKeys.Select(key => ReadText(root, key)).FirstOrDefault(text => text is not null) is { } query)
            {
                return new RecordedOperation(path, number, query, ReadText(root, "operationName"), ReadText(root, "id"));
            }
        }
        catch (JsonException)
        {
            throw new CommandException($"{path}:{number} is not JSON.");
        }

        throw new CommandException($"{path}:{number} is neither a document as a string nor an object with query, document or body.");
    }

    private static string? ReadText(JsonElement value, string key)
        => value.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
