using Subgraphs.Compliance;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Auditing;
using Subgraphs.Compliance.PreTrade;
using Subgraphs.Imports;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Tenancy;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddCompliance();
        await using var app = builder.Build();
        if (args is ["verify-audit", ..])
        {
            return await app.Services.GetRequiredService<ChainCheck>().RunAsync(Console.Out, app.Lifetime.ApplicationStopping) ? 0 : 1;
        }

        if (TenantCommandExtensions.IsTenantCommand(args))
        {
            return await app.Services.RunTenantCommandAsync<ComplianceContext>(args, Console.In, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);
        }

        if (ImportCommands.IsImportCommand(args))
        {
            return await app.Services.RunImportCommandAsync<ComplianceContext>(args, Console.Out, Console.Error, app.Lifetime.ApplicationStopping);
        }

        await app.PrepareComplianceAsync();
        app.MapGraphQL();
        app.MapAuditCollector();
        app.MapPreTradeCheck();
        app.MapRegulatoryReports();
        await app.RunAsync();
        return 0;
    },
    Console.Error);
