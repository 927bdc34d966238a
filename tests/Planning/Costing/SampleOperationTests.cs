using Tests.Kit;

namespace Gateway.Planning.Tests.Costing;

/// <summary>The operations that the domain must answer fit the plans that are meant to ask them.</summary>
public sealed class SampleOperationTests
{
    [Theory]
    [InlineData("risk-dashboard", """{"id": "1"}""", 1, 10_000)]
    [InlineData("rebalance", """{"in": {"portfolioId": "1", "idempotencyKey": "k"}}""", 70, 10_000)]
    public void An_operation_of_the_domain_is_within_the_standard_limit(string name, string variables, long least, long most)
    {
        var operation = File.ReadAllText(SharedData.Require("domain", "operations", $"{name}.graphql"));
        var graph = CostHarness.Load(File.ReadAllText(RepositoryRoot.Combine("schema/graphs/supergraph.graphql")));

        Assert.InRange(CostHarness.Cost(graph, operation, variables), least, most);
    }
}
