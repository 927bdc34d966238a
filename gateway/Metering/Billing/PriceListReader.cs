using System.Globalization;
using System.Text.Json;

namespace Gateway.Metering.Billing;

/// <summary>Reads a price list from JSON. All that is wrong is told at once, each with its line and its key.</summary>
public sealed class PriceListReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    private readonly JsonLines _lines;
    private readonly List<MeteringError> _errors = [];

    private PriceListReader(JsonLines lines) => _lines = lines;

    /// <param name="json">UTF-8; comments are allowed.</param>
    public static (PriceList? List, IReadOnlyList<MeteringError> Errors) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reader = new PriceListReader(JsonLines.Read(json.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip }));
            using var document = JsonDocument.Parse(json, Options);
            var list = reader.ReadList(document.RootElement);
            return (reader._errors.Count == 0 ? list : null, reader._errors);
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            return (null, [new MeteringError(MeteringErrorCodes.InvalidPriceList, string.Create(CultureInfo.InvariantCulture, $"line {line}: it is not JSON: {exception.Message.Split(" LineNumber:")[0]}"))]);
        }
    }

    private PriceList? ReadList(JsonElement root)
    {
        foreach (var path in _lines.Repeated)
        {
            Refuse(path, "stands twice");
        }

        if (!IsObject(root, "", "currency", "direct", "shared"))
        {
            return null;
        }

        var direct = ReadEntries(root, "direct", ReadDirect);
        var shared = ReadEntries(root, "shared", ReadShared);
        if (shared.Count == 0 && _errors.Count == 0)
        {
            Refuse("shared", "must have at least one meter: by what is the pool shared?");
        }

        RefuseRepeated("direct", direct.Select(price => (price?.Meter, price?.Subgraph)));
        RefuseRepeated("shared", shared.Select(weight => (weight?.Meter, weight?.Subgraph)));
        return new PriceList(ReadCurrency(root), [.. direct.OfType<DirectPrice>()], [.. shared.OfType<SharedWeight>()]);
    }

    private string? ReadCurrency(JsonElement root)
    {
        if (!root.TryGetProperty("currency", out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String && value.GetString() is { } code && Currencies.MinorUnitsOf(code) is not null)
        {
            return code;
        }

        Refuse("currency", $"is {value.GetRawText()}; it must be a currency of ISO 4217 such as \"USD\"");
        return null;
    }

    private List<T?> ReadEntries<T>(JsonElement root, string key, Func<JsonElement, string, T?> read)
        where T : class
    {
        if (!root.TryGetProperty(key, out var list))
        {
            return [];
        }

        if (list.ValueKind is JsonValueKind.Array)
        {
            return [.. list.EnumerateArray().Select((entry, index) => read(entry, $"{key}[{index}]"))];
        }

        Refuse(key, "must be a list");
        return [];
    }

    private DirectPrice? ReadDirect(JsonElement entry, string path)
    {
        if (!IsObject(entry, path, "meter", "subgraph", "price", "per"))
        {
            return null;
        }

        var (meter, subgraph) = ReadMeter(entry, path);
        var price = ReadNumber(entry, path, "price", null);
        var per = ReadNumber(entry, path, "per", 1);
        if (per == 0)
        {
            Refuse($"{path}.per", "is 0; it must be more");
        }

        return meter is null || price is null || per is null ? null : new DirectPrice(meter, subgraph, price.Value, per.Value);
    }

    private SharedWeight? ReadShared(JsonElement entry, string path)
    {
        if (!IsObject(entry, path, "meter", "subgraph", "weight"))
        {
            return null;
        }

        var (meter, subgraph) = ReadMeter(entry, path);
        var weight = ReadNumber(entry, path, "weight", 1);
        return meter is null || weight is null ? null : new SharedWeight(meter, subgraph, weight.Value);
    }

    private (string? Meter, string? Subgraph) ReadMeter(JsonElement entry, string path)
    {
        if (!entry.TryGetProperty("meter", out var value) || value.ValueKind is not JsonValueKind.String
            || value.GetString() is not { } meter || !BilledMeters.Names.Contains(meter, StringComparer.Ordinal))
        {
            var stated = value.ValueKind is JsonValueKind.Undefined ? "is missing" : $"is {value.GetRawText()}";
            Refuse($"{path}.meter", $"{stated}; it must be one of {string.Join(", ", BilledMeters.Names)}");
            return default;
        }

        if (!entry.TryGetProperty("subgraph", out var subgraph))
        {
            return (meter, null);
        }

        if (subgraph.ValueKind is not JsonValueKind.String || subgraph.GetString() is not { Length: > 0 } name)
        {
            Refuse($"{path}.subgraph", $"is {subgraph.GetRawText()}; it must be the name of a subgraph");
            return (meter, null);
        }

        if (!BilledMeters.IsOfSubgraphs(meter))
        {
            Refuse($"{path}.subgraph", $"has no meaning for {meter}, which is not counted by subgraph");
        }

        return (meter, name);
    }

    /// <summary>A number or a decimal in a string; never a floating-point number on the way.</summary>
    private decimal? ReadNumber(JsonElement entry, string path, string key, decimal? fallback)
    {
        if (!entry.TryGetProperty(key, out var value))
        {
            if (fallback is null)
            {
                Refuse($"{path}.{key}", "is missing; it must be a number of 0 or more");
            }

            return fallback;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return number;
        }

        Refuse($"{path}.{key}", $"is {value.GetRawText()}; it must be a number of 0 or more");
        return null;
    }

    private bool IsObject(JsonElement element, string path, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            Refuse(path, "must be an object");
            return false;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                Refuse(path.Length == 0 ? member.Name : $"{path}.{member.Name}", $"is not known here; known are {string.Join(", ", known.ToArray())}");
            }
        }

        return true;
    }

    private void RefuseRepeated(string key, IEnumerable<(string? Meter, string? Subgraph)> entries)
    {
        var seen = new HashSet<(string?, string?)>();
        foreach (var (index, entry) in entries.Index())
        {
            if (entry.Meter is not null && !seen.Add(entry))
            {
                Refuse($"{key}[{index}]", $"names {entry.Meter}{(entry.Subgraph is null ? "" : $" of {entry.Subgraph}")} a second time");
            }
        }
    }

    private void Refuse(string path, string what)
        => _errors.Add(new MeteringError(
            MeteringErrorCodes.InvalidPriceList,
            string.Create(CultureInfo.InvariantCulture, $"line {_lines.Of(path)}: {(path.Length == 0 ? "the price list" : path)} {what}")));
}
