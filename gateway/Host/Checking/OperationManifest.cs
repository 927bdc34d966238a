using System.Text.Json;

namespace Gateway.Host.Checking;

/// <summary>
/// A manifest of persisted documents: <c>{"operations": [{"id": …, "body": …}]}</c>, as Apollo's clients write it, or
/// <c>{"ID": "document"}</c>, as Relay's compiler and GraphQL Code Generator do.
/// </summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#1-generate-operation-manifests">Operation manifests</seealso>
internal static class OperationManifest
{
    /// <exception cref="CommandException">The file has another form.</exception>
    public static IReadOnlyList<RecordedOperation> Read(string path, ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var lines = new Queue<int>(ReadLines(text.Span));
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("operations", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                return [.. list.EnumerateArray().Select(operation => ReadApollo(path, operation, lines))];
            }

            if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(entry => entry.Value.ValueKind == JsonValueKind.String))
            {
                return [.. root.EnumerateObject().Select(entry => new RecordedOperation(path, lines.Dequeue(), entry.Value.GetString()!, Id: entry.Name))];
            }
        }
        catch (JsonException exception)
        {
            throw new CommandException($"{path}:{exception.LineNumber + 1} is not JSON.");
        }

        throw new CommandException(
            $"{path} is no record of operations: name a folder or file of .graphql documents, a .jsonl file, or a manifest "
            + """{"operations": [{"id": …, "body": …}]} or {"ID": "document"}.""");
    }

    private static RecordedOperation ReadApollo(string path, JsonElement operation, Queue<int> lines)
    {
        if (operation.ValueKind != JsonValueKind.Object
            || !operation.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.String)
        {
            throw new CommandException($"{path} has an operation without a body.");
        }

        string? Text(string key) => operation.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        return new RecordedOperation(path, lines.Dequeue(), body.GetString()!, Text("name"), Text("id"));
    }

    /// <summary>The lines on which the values of <c>body</c> stand, or, without a list of operations, those of all entries.</summary>
    private static List<int> ReadLines(ReadOnlySpan<byte> text)
    {
        var (bodies, entries) = (new List<int>(), new List<int>());
        var reader = new Utf8JsonReader(text);
        var (line, position, isBody) = (1, 0, false);
        while (reader.Read())
        {
            line += text[position..(int)reader.TokenStartIndex].Count((byte)'\n');
            position = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    isBody = reader.CurrentDepth == 3 && reader.ValueTextEquals("body"u8);
                    break;
                case JsonTokenType.String when isBody:
                    bodies.Add(line);
                    isBody = false;
                    break;
                case JsonTokenType.String when reader.CurrentDepth == 1:
                    entries.Add(line);
                    break;
            }
        }

        return bodies.Count > 0 ? bodies : entries;
    }
}
