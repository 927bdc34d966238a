using System.Text.Json;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;

namespace Gateway.Host.Metering;

/// <summary>The JSON of a tenant's month: the same for the endpoint and for the command.</summary>
internal static class UsageJson
{
    /// <summary>Writes an object: the tenant, its meters in all, and by operation, by client and by hour.</summary>
    public static void Write(Utf8JsonWriter writer, Guid tenant, TenantMonth usage)
    {
        writer.WriteStartObject();
        writer.WriteString("id", tenant);
        writer.WritePropertyName("total");
        Write(writer, usage.Total);
        WriteParts(writer, "operations", usage.Operations.OrderBy(part => part.Key, StringComparer.Ordinal));
        WriteParts(writer, "clients", usage.Clients.OrderBy(part => part.Key, StringComparer.Ordinal));
        WriteParts(writer, "hours", usage.Hours.Select(part => KeyValuePair.Create(UsageTime.Write(part.Key), part.Value)));

        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, UsageCounts>> parts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, counts) in parts)
        {
            writer.WritePropertyName(key);
            Write(writer, counts);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, UsageCounts counts)
    {
        writer.WriteStartObject();
        writer.WriteNumber("requests", counts.Requests);
        writer.WriteStartObject("refused");
        writer.WriteNumber("auth", counts.RefusedAuth);
        writer.WriteNumber("cost", counts.RefusedCost);
        writer.WriteNumber("rate", counts.RefusedRate);
        writer.WriteNumber("invalid", counts.RefusedInvalid);
        writer.WriteNumber("fault", counts.RefusedFault);
        writer.WriteEndObject();
        writer.WriteNumber("cost_units", counts.CostUnits);
        writer.WriteNumber("cost_units_executed", counts.CostUnitsExecuted);
        writer.WriteNumber("egress_bytes", counts.EgressBytes);
        writer.WriteStartObject("subgraphs");
        foreach (var (subgraph, usage) in counts.Subgraphs)
        {
            writer.WriteStartObject(subgraph);
            writer.WriteNumber("fetches", usage.Fetches);
            writer.WriteNumber("ms", usage.Microseconds / 1000m);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
