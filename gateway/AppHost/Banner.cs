using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gateway.AppHost;

/// <summary>The texts that AppHost prints.</summary>
internal static class Banner
{
    /// <summary>One query over all four subgraphs that works for every sample tenant.</summary>
    private const string SampleQuery =
        """
        query PortfolioOverview {
          portfolios(first: 1) {
            nodes {
              name
              netAssetValue { amount currency }
              complianceStatus { overall checks { rule { id } passed observed threshold } }
              positions(first: 3) {
                nodes {
                  weight
                  instrument {
                    name
                    lastClose { date price { amount currency } }
                    trailingYield
                    dividendGrowth { consecutiveGrowthYears streakCensored }
                    restriction { level reason }
                  }
                }
              }
            }
          }
        }
        """;

    public static string Opening(AppHostOptions options)
        => options.DataDirectory is { } data
            ? $"Starting four subgraphs and the gateway on the market data of {data.FullName}; state in {options.StateDirectory.FullName}"
            : $"Starting four subgraphs and the gateway on a SIMULATED sample market; state in {options.StateDirectory.FullName}";

    public static string Ready(AppHostOptions options, Topology topology, IReadOnlyList<DeveloperToken> tokens, TimeSpan elapsed)
    {
        var endpoint = new Uri(topology.GatewayAddress, "graphql");
        var text = new StringBuilder();
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Ready after {elapsed.TotalSeconds:0.0} s.");
        text.AppendLine(CultureInfo.InvariantCulture, $"  GraphQL endpoint   {endpoint}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Banana Cake Pop    {endpoint}   (in a browser; Connection Settings, Authorization, Bearer takes a token from below)");
        foreach (var (name, address, processId) in topology.Processes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-18} {new Uri(address, "graphql")}   (process {processId})");
        }

        text.AppendLine();
        text.AppendLine(options.DataDirectory is null
            ? "The market is simulated: its issuers, prices and dividends are made by the project and belong to nobody."
            : "Holdings of the sample tenants are made up; prices, dividends and fundamentals are those of the data folder.");
        text.AppendLine();
        text.AppendLine("Developer tokens, good for 60 minutes (more: dotnet run --project gateway/Host -- token --tenant T --plan P):");
        foreach (var token in tokens)
        {
            text.AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"  {token.Tenant}, {token.Plan}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {token.Token}");
        }

        var sample = tokens.FirstOrDefault(token => token is { Tenant: "aldgate", Plan: "enterprise" });
        if (sample is not null)
        {
            text.AppendLine();
            text.AppendLine("A query that joins all four subgraphs:");
            text.AppendLine();
            text.AppendLine(SampleQuery);
            text.AppendLine();
            text.AppendLine("The same with curl:");
            text.AppendLine();
            text.AppendLine(Curl(endpoint, sample.Token));
        }

        text.AppendLine();
        text.Append("Ctrl-C stops everything.");
        return text.ToString();
    }

    private static string Curl(Uri endpoint, string token)
    {
        var oneLine = string.Join(' ', SampleQuery.Split('\n', StringSplitOptions.TrimEntries));
        var body = $$"""{"query":"{{JsonEncodedText.Encode(oneLine)}}"}""";
        return $"curl -s {endpoint} -H 'Content-Type: application/json' -H 'Authorization: Bearer {token}' --data '{body}'";
    }
}
