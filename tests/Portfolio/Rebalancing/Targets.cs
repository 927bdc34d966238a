using System.Globalization;
using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>Target allocations as tests set them.</summary>
internal static class Targets
{
    public const string Set = "mutation($in: SetTargetAllocationInput!) { setTargetAllocation(input: $in) { version effectiveFrom cashTarget lines { isin weight absoluteBand relativeBand instrument { isin } } } }";

    /// <summary>The version in force and what is held, by ISIN, the largest first.</summary>
    public static async Task<(int Version, IReadOnlyList<(string Isin, decimal Weight)> Positions)> ReadAsync(
        RebalancingServer server, string tenant, string portfolioId, string? businessDate = null)
    {
        var portfolio = (await server.RunAsync(
            tenant,
            "pm",
            "query($id: ID!) { portfolio(id: $id) { targetAllocation { version } positions(first: 100) { nodes { isin weight } } } }",
            new { id = portfolioId },
            businessDate)).GetProperty("portfolio");
        return (
            portfolio.GetProperty("targetAllocation").GetProperty("version").GetInt32(),
            [.. portfolio.GetProperty("positions").GetProperty("nodes").EnumerateArray().Select(node => (node.GetProperty("isin").GetString()!, Number(node.GetProperty("weight"))))]);
    }

    /// <summary>Sets weights in the place of those in force; the rest is cash.</summary>
    public static async Task SetAsync(
        RebalancingServer server, string tenant, string portfolioId, IEnumerable<(string Isin, decimal Weight)> weights, string? businessDate = null)
    {
        var lines = weights.ToList();
        var (version, _) = await ReadAsync(server, tenant, portfolioId, businessDate);
        await server.RunAsync(tenant, "pm", Set, new { @in = Input(portfolioId, version, lines) }, businessDate);
    }

    public static object Input(string portfolioId, int version, IReadOnlyList<(string Isin, decimal Weight)> lines, decimal? cash = null) => new
    {
        portfolioId,
        expectedVersion = version,
        cashTarget = Text(cash ?? 1 - lines.Sum(line => line.Weight)),
        lines = lines.Select(line => new { isin = line.Isin, weight = Text(line.Weight) }),
    };

    public static decimal Number(JsonElement value) => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);

    public static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
