using Subgraphs.DividendHistory;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Tenancy;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddDividendHistory();
        await using var app = builder.Build();
        if (TenantCommandExtensions.IsTenantCommand(args))
        {
            return await app.Services.RunTenantCommandAsync<ReinvestmentContext>(args, Console.In, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);
        }

        await app.PrepareDividendHistoryAsync();
        app.MapGraphQL();
        await app.RunAsync();
        return 0;
    },
    Console.Error);
