using Subgraphs.Portfolio;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddPortfolio();
        await using var app = builder.Build();
        await app.PreparePortfolioAsync();
        app.MapGraphQL();
        await app.RunAsync();
    },
    Console.Error);
