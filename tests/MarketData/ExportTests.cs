using Tests.Kit;

namespace Subgraphs.MarketData.Tests;

/// <summary>The schema under <c>schema/graphs</c> is the one that the program exports.</summary>
public sealed class ExportTests(SampleMarketFixture fixture) : IClassFixture<SampleMarketFixture>
{
    [Fact]
    public async Task The_stored_schema_is_the_exported_one()
    {
        var answer = await fixture.App.QueryAsync("{ _service { sdl } }");

        ExportedGraph.AssertCurrent("market-data", answer.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!);
    }
}
