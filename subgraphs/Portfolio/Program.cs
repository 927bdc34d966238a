using Subgraphs.Imports;
using Subgraphs.Portfolio;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.StateFeed;
using Subgraphs.Portfolio.TradeFeed;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Tenancy;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddPortfolio();
        await using var app = builder.Build();
        if (TenantCommandExtensions.IsTenantCommand(args))
        {
            return await app.Services.RunTenantCommandAsync<PortfolioContext>(args, Console.In, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);
        }

        if (ImportCommands.IsImportCommand(args))
        {
            return await app.Services.RunImportCommandAsync<PortfolioContext>(args, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);
        }

        await app.PreparePortfolioAsync();
        app.MapGraphQL();
        app.MapTradeFeed();
        app.MapStateFeed();
        app.MapReports();
        await app.RunAsync();
        return 0;
    },
    Console.Error);
