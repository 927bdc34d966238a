using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Gateway.Metering.Counting;

namespace Gateway.Metering.Recording;

/// <summary>The JSON of a record. What is 0 is left out.</summary>
internal static class UsageRecordJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Subgraphs = "subgraphs";

    public static void Write(IBufferWriter<byte> output, UsageRecord record)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteString("node", record.Node);
        writer.WriteString("boot", record.Boot.ToString("N"));
        writer.WriteNumber("n", record.Sequence);
        writer.WriteString("at", record.At.ToString(TimeFormat, CultureInfo.InvariantCulture));
        writer.WriteString("hour", UsageTime.Write(record.Key.Hour));
        writer.WriteString("tid", record.Tenant);
        writer.WriteString("op", record.Key.Operation.ToString());
        writer.WriteString("client", record.Key.Client);
        foreach (var (name, value) in Meters(record.Counts))
        {
            if (value != 0)
            {
                writer.WriteNumber(name, value);
            }
        }

        if (record.Counts.Subgraphs.Count > 0)
        {
            writer.WriteStartObject(Subgraphs);
            foreach (var (subgraph, usage) in record.Counts.Subgraphs)
            {
                writer.WriteStartObject(subgraph);
                writer.WriteNumber("fetches", usage.Fetches);
                writer.WriteNumber("ms", new decimal(usage.Microseconds) / 1000m);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Null where it is no record. Members that are not known are passed over: a newer program wrote them.</summary>
    public static UsageRecord? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    private static UsageRecord? Read(JsonElement root)
    {
        if (UsageTime.ParseHour(Text(root, "hour")) is not { } hour || UsageOperation.Parse(Text(root, "op")) is not { } operation)
        {
            return null;
        }

        return new UsageRecord(
            Text(root, "node"),
            Guid.ParseExact(Text(root, "boot"), "N"),
            root.GetProperty("n").GetInt64(),
            DateTimeOffset.ParseExact(Text(root, "at"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            Guid.ParseExact(Text(root, "tid"), "D"),
            new UsageKey(hour, operation, Text(root, "client")),
            ReadCounts(root));
    }

    private static UsageCounts ReadCounts(JsonElement root)
    {
        var counts = new UsageCounts
        {
            Requests = Number(root, "requests"),
            RefusedAuth = Number(root, "refused_auth"),
            RefusedCost = Number(root, "refused_cost"),
            RefusedRate = Number(root, "refused_rate"),
            RefusedInvalid = Number(root, "refused_invalid"),
            RefusedFault = Number(root, "refused_fault"),
            CostUnits = Number(root, "cost_units"),
            CostUnitsExecuted = Number(root, "cost_units_executed"),
            EgressBytes = Number(root, "egress_bytes"),
        };
        if (root.TryGetProperty(Subgraphs, out var subgraphs))
        {
            foreach (var subgraph in subgraphs.EnumerateObject())
            {
                var milliseconds = subgraph.Value.GetProperty("ms").GetDecimal();
                counts.AddFetch(
                    subgraph.Name,
                    new SubgraphUsage(subgraph.Value.GetProperty("fetches").GetInt64(), (long)decimal.Round(milliseconds * 1000m)));
            }
        }

        return counts;
    }

    private static IEnumerable<(string Name, long Value)> Meters(UsageCounts counts) =>
    [
        ("requests", counts.Requests),
        ("refused_auth", counts.RefusedAuth),
        ("refused_cost", counts.RefusedCost),
        ("refused_rate", counts.RefusedRate),
        ("refused_invalid", counts.RefusedInvalid),
        ("refused_fault", counts.RefusedFault),
        ("cost_units", counts.CostUnits),
        ("cost_units_executed", counts.CostUnitsExecuted),
        ("egress_bytes", counts.EgressBytes),
    ];

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException();

    private static long Number(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
}
