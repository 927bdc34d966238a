using Subgraphs.Compliance;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;

return await ProgramExit.RunAsync(
    async () =>
    {
        var builder = SubgraphHost.CreateBuilder(args);
        builder.AddCompliance();
        await using var app = builder.Build();
        await app.PrepareComplianceAsync();
        app.MapGraphQL();
        await app.RunAsync();
    },
    Console.Error);
