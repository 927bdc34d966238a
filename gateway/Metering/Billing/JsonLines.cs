using System.Text.Json;

namespace Gateway.Metering.Billing;

/// <summary>In which line of a JSON text each value stands, by its path: <c>direct[1].price</c>.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>Paths that stand twice.</summary>
    public List<string> Repeated { get; } = [];

    public int Of(string path) => _lines.GetValueOrDefault(path, 1);

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonLines Read(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var lines = new JsonLines();
        var reader = new Utf8JsonReader(json, options);
        var open = new Stack<(string Path, int Index)>();
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _ = open.Pop();
                    break;
                default:
                    var path = PathOf(open, name);
                    var line = json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
                    if (!lines._lines.TryAdd(path, line))
                    {
                        lines.Repeated.Add(path);
                        lines._lines[path] = line;
                    }

                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        open.Push((path, reader.TokenType is JsonTokenType.StartArray ? 0 : -1));
                    }

                    break;
            }
        }

        return lines;
    }

    /// <summary>The path of a value that begins in the innermost open object or list.</summary>
    private static string PathOf(Stack<(string Path, int Index)> open, string name)
    {
        if (!open.TryPop(out var parent))
        {
            return "";
        }

        open.Push(parent.Index < 0 ? parent : parent with { Index = parent.Index + 1 });
        return parent.Index >= 0 ? $"{parent.Path}[{parent.Index}]"
            : parent.Path.Length == 0 ? name
            : $"{parent.Path}.{name}";
    }
}
