using Subgraphs.DividendHistory;
using Subgraphs.DividendHistory.Data;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDividendHistory(builder.Configuration).AddCallerContext(builder.Configuration, builder.Environment);
        var app = builder.Build();
        await app.Services.GetRequiredService<ReferenceDatabase<DividendHistoryContext>>().PrepareAsync(
            DividendHistoryImport.Open(builder.Configuration["Market:Data"]),
            app.Services.GetRequiredService<IImportReporter>(),
            app.Services.GetRequiredService<TimeProvider>(),
            app.Lifetime.ApplicationStopping);
        app.MapGraphQL();
        await app.RunAsync();
    },
    Console.Error);
