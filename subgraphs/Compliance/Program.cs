using Subgraphs.Compliance;
using Subgraphs.Compliance.Data;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Tenancy;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCompliance(builder.Configuration).AddCallerContext(builder.Configuration, builder.Environment);
        var app = builder.Build();
        await app.Services.PrepareComplianceAsync(MarketOpening.Open(builder.Configuration["Market:Data"]), app.Lifetime.ApplicationStopping);
        app.MapGraphQL();
        await app.RunAsync();
    },
    Console.Error);
