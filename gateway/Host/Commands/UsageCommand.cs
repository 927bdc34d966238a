using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gateway.Host.Metering;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;

namespace Gateway.Host.Commands;

/// <summary><c>usage</c>: what tenants used in a month, from the files that gateways wrote.</summary>
internal static class UsageCommand
{
    private static readonly string[] Parts = ["operation", "client", "hour", "hour-of-week"];

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new UsageArguments();
        var tenant = new Option<string[]>("--tenant") { Description = "A tenant's slug or id; without it all. May be repeated." };
        var by = new Option<string?>("--by") { Description = $"Tell apart by {string.Join(", ", Parts)}; without it a line for each tenant." };
        var json = new Option<bool>("--json") { Description = "Print JSON, with all parts." };

        var command = new Command("usage", "Prints what tenants used in a month. Exit code 0: the files are whole, 1: something is damaged or missing, 2: the command line is wrong.") { tenant, by, json };
        files.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(by) is { } part && !Parts.Contains(part, StringComparer.Ordinal))
            {
                throw new CommandException($"--by {part} must be one of {string.Join(", ", Parts)}.", ExitCodes.BadOptions);
            }

            var ledger = await files.ReadAsync(parsed, error);
            var chosen = (parsed.GetValue(tenant) ?? []).Select(TenantIds.Parse).ToHashSet();
            var tenants = ledger.Tenants.Where(entry => chosen.Count == 0 || chosen.Contains(entry.Key)).OrderBy(entry => entry.Key).ToArray();
            await output.WriteLineAsync(parsed.GetValue(json) ? WriteJson(ledger, tenants) : WriteTable(tenants, parsed.GetValue(by)));
            return ledger.IsWhole ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    private static string WriteJson(UsageLedger ledger, IEnumerable<KeyValuePair<Guid, TenantMonth>> tenants)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("month", ledger.Month);
            writer.WriteBoolean("complete", ledger.IsWhole);
            writer.WriteStartArray("tenants");
            foreach (var (tenant, usage) in tenants)
            {
                UsageJson.Write(writer, tenant, usage);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string WriteTable(IEnumerable<KeyValuePair<Guid, TenantMonth>> tenants, string? by)
    {
        var table = new TextTable(
            by is null ? ["tenant"] : ["tenant", by],
            "requests", "refused auth", "cost", "rate", "invalid", "fault", "cost units", "executed", "fetches", "subgraph ms", "egress bytes");
        foreach (var (tenant, usage) in tenants)
        {
            foreach (var (name, counts) in PartsOf(usage, by))
            {
                table.Add(by is null ? [tenant.ToString("D")] : [tenant.ToString("D"), name], Cells(counts));
            }
        }

        return table.ToString();
    }

    private static IEnumerable<(string Name, UsageCounts Counts)> PartsOf(TenantMonth usage, string? by) => by switch
    {
        "operation" => usage.Operations.Select(part => (part.Key, part.Value)).OrderBy(part => part.Key, StringComparer.Ordinal),
        "client" => usage.Clients.Select(part => (part.Key, part.Value)).OrderBy(part => part.Key, StringComparer.Ordinal),
        "hour" => usage.Hours.Select(part => (UsageTime.Write(part.Key), part.Value)),
        "hour-of-week" => usage.Hours
            .GroupBy(part => (Day: ((int)UsageTime.Begin(part.Key).DayOfWeek + 6) % 7, UsageTime.Begin(part.Key).Hour))
            .OrderBy(week => week.Key)
            .Select(week => (string.Create(CultureInfo.InvariantCulture, $"{Days[week.Key.Day]} {week.Key.Hour:D2}Z"), Sum(week.Select(part => part.Value)))),
        _ => [("", usage.Total)],
    };

    private static UsageCounts Sum(IEnumerable<UsageCounts> parts)
    {
        var sum = new UsageCounts();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    private static string[] Cells(UsageCounts counts)
    {
        var subgraphs = counts.Subgraphs.Values.Aggregate(default(SubgraphUsage), SubgraphUsage.Add);
        return
        [
            .. new[]
            {
                counts.Requests, counts.RefusedAuth, counts.RefusedCost, counts.RefusedRate, counts.RefusedInvalid, counts.RefusedFault,
                counts.CostUnits, counts.CostUnitsExecuted, subgraphs.Fetches,
            }.Select(count => count.ToString(CultureInfo.InvariantCulture)),
            (subgraphs.Microseconds / 1000m).ToString("F0", CultureInfo.InvariantCulture),
            counts.EgressBytes.ToString(CultureInfo.InvariantCulture),
        ];
    }
}
