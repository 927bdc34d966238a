using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>The schema under <c>schema/graphs</c> is the one that the program exports.</summary>
public sealed class ExportTests(PortfolioServer server)
{
    [Fact]
    public async Task The_stored_schema_is_the_exported_one()
    {
        var data = await server.DataAsync("northwind", "{ _service { sdl } }");

        ExportedGraph.AssertCurrent("portfolio", data.GetProperty("_service").GetProperty("sdl").GetString()!);
    }
}
