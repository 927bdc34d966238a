using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>Target allocations as tests change them.</summary>
internal static class Targets
{
    /// <summary>Wants less of the largest position and as much more of the smallest.</summary>
    public static async Task ShiftAsync(AppHostProcess host, string token, string portfolioId, decimal shift)
    {
        var portfolio = (await host.QueryAsync(
            token,
            "query ($id: ID!) { portfolio(id: $id) { targetAllocation { version } positions(first: 100) { nodes { isin weight } } } }",
            new JsonObject { ["id"] = portfolioId })).WithoutErrors().At("data.portfolio")!;
        var positions = portfolio.Items("positions.nodes").Select(position => (Isin: position.Text("isin"), Weight: decimal.Round(position.Number("weight"), 4))).ToList();
        positions[0] = (positions[0].Isin, positions[0].Weight - shift);
        positions[^1] = (positions[^1].Isin, positions[^1].Weight + shift);
        var input = new JsonObject
        {
            ["portfolioId"] = portfolioId,
            ["expectedVersion"] = (int)portfolio.Number("targetAllocation.version"),
            ["cashTarget"] = FormattableString.Invariant($"{1 - positions.Sum(position => position.Weight)}"),
            ["lines"] = new JsonArray([.. positions.Select(position => (JsonNode)new JsonObject
            {
                ["isin"] = position.Isin,
                ["weight"] = FormattableString.Invariant($"{position.Weight}"),
            })]),
        };
        (await host.QueryAsync(token, "mutation ($in: SetTargetAllocationInput!) { setTargetAllocation(input: $in) { version } }", new JsonObject { ["in"] = input })).WithoutErrors();
    }
}
