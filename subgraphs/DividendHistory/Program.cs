using Subgraphs.DividendHistory;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddDividendHistory();
        await using var app = builder.Build();
        await app.PrepareDividendHistoryAsync();
        app.MapGraphQL();
        await app.RunAsync();
    },
    Console.Error);
