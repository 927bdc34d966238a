using Subgraphs.MarketData;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddMarketData();
        await using var app = builder.Build();
        await app.PrepareMarketDataAsync();
        app.MapGraphQL();
        await app.RunAsync();
    },
    Console.Error);
