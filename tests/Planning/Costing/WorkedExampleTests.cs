using System.Text.Json;
using Tests.Kit;

namespace Gateway.Planning.Tests.Costing;

/// <summary>The worked cost of the domain's specification: the dividend-growth operation over the project's own supergraph and over the specification's.</summary>
public sealed class WorkedExampleTests
{
    private static readonly string[] Isins =
    [
        "US1912161007", "US4781601046", "US4592001014", "US0605051046", "US78462F1030",
        "US1491231015", "US5949181045", "US0378331005", "US7427181091", "US9311421039",
    ];

    [Fact]
    public void The_dividend_growth_operation_costs_what_the_vector_says()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        var vector = vectors.RootElement.GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == "COST-1");

        Assert.Equal(vector.GetProperty("out").GetInt64(), Cost(OwnSupergraph, vector.GetProperty("in").GetProperty("isins").GetInt32()));
    }

    [Theory]
    [InlineData(1, 228)]
    [InlineData(5, 1_100)]
    [InlineData(10, 2_190)]
    public void It_costs_218_for_each_instrument_and_10_for_the_sector(int isins, long cost)
    {
        Assert.Equal(cost, Cost(OwnSupergraph, isins));
        Assert.Equal(cost, Cost(File.ReadAllText(SharedData.Require("domain", "graphs", "supergraph.graphql")), isins));
    }

    [Fact]
    public void The_cost_is_told_line_by_line()
        => Assert.Equal(
            """
            1100
              instruments: 5 x (1 + 217) = 1090
                classification: 1
                dividends: 2 + 180 = 182
                  nodes: 60 x (1 + 2) = 180
                    grossAmount: 1
                    splitAdjustedAmount: 1
                dividendYears: 10 x (1 + 1) = 20
                  normalised: 1
                dividendGrowth: 3
                trailingYield: 2
                payout: 3
                fundamentals: 2 + 2 = 4
                  epsTtm: 1
                  freeCashFlowTtm (required by payout): 1
                lastClose (required by trailingYield): 1 + 1 = 2
                  price (required by trailingYield): 1
              sectorGrowth: 10

            """,
            CostHarness.Describe(CostHarness.Load(OwnSupergraph), Operation, Variables(5)));

    private static string OwnSupergraph => File.ReadAllText(RepositoryRoot.Combine("schema/graphs/supergraph.graphql"));

    private static string Operation => File.ReadAllText(SharedData.Require("domain", "operations", "dividend-growth-analysis.graphql"));

    private static long Cost(string supergraph, int isins) => CostHarness.Cost(CostHarness.Load(supergraph), Operation, Variables(isins));

    private static string Variables(int isins)
        => JsonSerializer.Serialize(new { isins = Isins[..isins], sector = "Health Care", from = "2009-01-01", to = "2019-12-31" });
}
