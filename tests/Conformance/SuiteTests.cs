using Tests.Kit;
using Tests.Kit.FederationCases;

namespace Tests.Conformance;

/// <summary>The federation cases, asked of the real gateway over HTTP, its subgraphs served from the cases' data.</summary>
public sealed class SuiteTests
{
    public static TheoryData<string> Suites => [.. FixtureSuite.Names];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task The_gateway_answers_every_test_of_the_suite(string suite)
    {
        await using var subgraphs = await FixtureServer.StartAsync(FixtureSuite.Load(suite));
        await using var gateway = await GatewayProcess.StartAsync(subgraphs.Supergraph);
        var faults = new List<string>();

        foreach (var (index, test) in subgraphs.Suite.Tests().Index())
        {
            if (test.Judge(await gateway.QueryAsync(test.Query)) is { } fault)
            {
                faults.Add($"test {index}: {fault}\n{test.Query}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }
}
