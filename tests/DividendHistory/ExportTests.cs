using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The schema under <c>schema/graphs</c> is the one that the program exports.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task The_stored_schema_is_the_exported_one()
    {
        await using var subgraph = await DividendSubgraph.StartAsync(null);

        var answer = await subgraph.ExecuteAsync("{ _service { sdl } }");

        ExportedGraph.AssertCurrent("dividend-history", answer.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!);
    }
}
