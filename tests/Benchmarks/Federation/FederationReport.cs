using System.Globalization;
using System.Text;

namespace Benchmarks.Federation;

/// <summary>Measurements as Markdown tables.</summary>
internal static class FederationReport
{
    public static string Write(IReadOnlyList<GraphMeasurement> known, IReadOnlyList<GraphMeasurement> generated)
    {
        var text = new StringBuilder();
        text.Append("Milliseconds of processor time, medians. A plan is made from the parsed document; none is remembered. Ratios say how many times as long the peer takes.\n\n");
        text.Append("## Composing (subgraph SDL to supergraph SDL) and loading (supergraph SDL to a planner that is ready)\n\n");
        WriteGraphs([.. known, .. generated], text);
        text.Append("\n## Planning\n\n");
        WritePlans([.. known, .. generated], text);
        text.Append("\n## Growth with the graph: times as long where subgraphs and types double\n\n");
        WriteGraphGrowth(generated, text);
        text.Append("\n## Growth with the operation: times as long where its fields double\n\n");
        WriteOperationGrowth(generated, text);
        return text.ToString();
    }

    private static void WriteGraphs(IEnumerable<GraphMeasurement> measurements, StringBuilder text)
    {
        text.Append("| graph | subgraphs | SDL KiB | compose ms | MiB | Apollo ms | ratio | The Guild ms | ratio | load ms | MiB | Apollo ms | ratio |\n");
        text.Append("|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var own in measurements)
        {
            var graph = own.Graph;
            var compose = own.Own.Compose;
            var load = own.Own.Load;
            var size = graph.Subgraphs.Sum(subgraph => subgraph.Sdl.Length) / 1024;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {graph.Name} | {graph.Subgraphs.Count} | {size:N0} | {Time(compose.Milliseconds)} | {Mebibytes(compose)} | {Time(own.ApolloCompose)} | {Ratio(own.ApolloCompose, compose)} | {Time(own.GuildCompose)} | {Ratio(own.GuildCompose, compose)} | {Time(load.Milliseconds)} | {Mebibytes(load)} | {Time(own.ApolloLoad)} | {Ratio(own.ApolloLoad, load)} |\n");
        }
    }

    private static void WritePlans(IEnumerable<GraphMeasurement> measurements, StringBuilder text)
    {
        text.Append("| graph | operation | fetches | plan ms | KiB | Apollo ms | ratio |\n|:--|:--|--:|--:|--:|--:|--:|\n");
        foreach (var measurement in measurements)
        {
            for (var i = 0; i < measurement.Graph.Operations.Count; i++)
            {
                var plan = measurement.Own.Plans[i];
                var apollo = measurement.ApolloPlans[i];
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {measurement.Graph.Name} | {measurement.Graph.Operations[i].Name} | {measurement.Fetches[i]} | {Time(plan.Milliseconds)} | {plan.Bytes / 1024:N0} | {Time(apollo)} | {Ratio(apollo, plan)} |\n");
            }
        }
    }

    private static void WriteGraphGrowth(IReadOnlyList<GraphMeasurement> generated, StringBuilder text)
    {
        text.Append("| from | to | compose | Apollo | The Guild | load | Apollo |");
        text.AppendJoin("", FederatedGraphs.OperationSizes.Select(fields => $" plan of {fields} fields |")).Append('\n');
        text.Append("|:--|:--|--:|--:|--:|--:|--:|").Append(string.Concat(Enumerable.Repeat("--:|", FederatedGraphs.OperationSizes.Count))).Append('\n');
        for (var i = 1; i < generated.Count; i++)
        {
            var (old, now) = (generated[i - 1], generated[i]);
            var factor = (double)now.Graph.Subgraphs.Count / old.Graph.Subgraphs.Count;
            text.Append(CultureInfo.InvariantCulture, $"| {old.Graph.Name} | {now.Graph.Name} |");
            Append(old.Own.Compose.Milliseconds, now.Own.Compose.Milliseconds);
            Append(old.ApolloCompose, now.ApolloCompose);
            Append(old.GuildCompose, now.GuildCompose);
            Append(old.Own.Load.Milliseconds, now.Own.Load.Milliseconds);
            Append(old.ApolloLoad, now.ApolloLoad);
            for (var plan = 0; plan < FederatedGraphs.OperationSizes.Count; plan++)
            {
                Append(old.Own.Plans[plan].Milliseconds, now.Own.Plans[plan].Milliseconds);
            }

            text.Append('\n');

            void Append(double? before, double? after) => text.Append($" {PerDoubling(before, after, factor)} |");
        }
    }

    private static void WriteOperationGrowth(IReadOnlyList<GraphMeasurement> generated, StringBuilder text)
    {
        text.Append("| graph | from | to | ours | Apollo |\n|:--|--:|--:|--:|--:|\n");
        foreach (var measurement in generated)
        {
            for (var i = 1; i < FederatedGraphs.OperationSizes.Count; i++)
            {
                var (old, now) = (FederatedGraphs.OperationSizes[i - 1], FederatedGraphs.OperationSizes[i]);
                var own = PerDoubling(measurement.Own.Plans[i - 1].Milliseconds, measurement.Own.Plans[i].Milliseconds, (double)now / old);
                var apollo = PerDoubling(measurement.ApolloPlans[i - 1], measurement.ApolloPlans[i], (double)now / old);
                text.Append(CultureInfo.InvariantCulture, $"| {measurement.Graph.Name} | {old} fields | {now} fields | {own} | {apollo} |\n");
            }
        }
    }

    // 2.00 is linear.
    private static string PerDoubling(double? before, double? after, double factor)
        => before is { } old && after is { } now ? Math.Pow(now / old, 1 / Math.Log2(factor)).ToString("N2", CultureInfo.InvariantCulture) : "–";

    private static string Ratio(double? peer, FederationCost own)
        => peer is { } milliseconds ? (milliseconds / own.Milliseconds).ToString("N1", CultureInfo.InvariantCulture) : "–";

    private static string Mebibytes(FederationCost cost) => cost.Bytes is { } bytes ? (bytes / (1 << 20)).ToString("N1", CultureInfo.InvariantCulture) : "–";

    // Three digits say all that a measurement knows.
    private static string Time(double? milliseconds) => milliseconds switch
    {
        null => "–",
        >= 100 => milliseconds.Value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => milliseconds.Value.ToString("N1", CultureInfo.InvariantCulture),
        >= 1 => milliseconds.Value.ToString("N2", CultureInfo.InvariantCulture),
        _ => milliseconds.Value.ToString("N3", CultureInfo.InvariantCulture),
    };
}
