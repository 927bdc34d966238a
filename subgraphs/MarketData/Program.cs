using Subgraphs.Imports;
using Subgraphs.MarketData;
using Subgraphs.MarketData.Data;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddMarketData();
        await using var app = builder.Build();
        if (ImportCommands.IsImportCommand(args))
        {
            var database = app.Services.GetRequiredService<ReferenceDatabase<MarketDataContext>>();
            return await app.Services.RunReferenceImportCommandAsync(database.TryOpenForWriting, args, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);
        }

        await app.PrepareMarketDataAsync();
        app.MapGraphQL();
        await app.RunAsync();
        return 0;
    },
    Console.Error);
