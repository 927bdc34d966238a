using Subgraphs.DividendHistory.Data;
using Subgraphs.Markets;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;

namespace Subgraphs.DividendHistory;

/// <summary>What the program is made of, and what it does before it listens.</summary>
internal static class DividendHistoryProgram
{
    /// <summary>The subgraph's name in the supergraph and its database's.</summary>
    public const string Name = "dividend-history";

    /// <summary>The configuration key of the directory of real files; empty for the sample market.</summary>
    public const string DataKey = "Market:Data";

    public static void AddDividendHistory(this WebApplicationBuilder builder)
    {
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddReferenceDatabase<DividendHistoryContext, SqliteDividendHistoryContext, SqlServerDividendHistoryContext>(Name);
        builder.Services.AddSingleton<BusinessDates>();
        builder.Services.AddGraphQLSubgraph(Name)
            .AddTypes(typeof(DividendHistoryProgram).Assembly)
            .AddCallerContext(builder.Configuration, builder.Environment);
    }

    /// <summary>Migrates, imports once, and checks that the database was made from the source that the configuration names.</summary>
    /// <exception cref="StorageException">The source cannot be read, or the database cannot be used.</exception>
    public static async Task PrepareDividendHistoryAsync(this WebApplication app)
    {
        var services = app.Services;
        try
        {
            var market = MarketSource.Open(app.Configuration[DataKey]);
            await services.GetRequiredService<ReferenceDatabase<DividendHistoryContext>>().PrepareAsync(
                new DividendHistoryImport(market),
                services.GetRequiredService<IImportReporter>(),
                services.GetRequiredService<TimeProvider>(),
                app.Lifetime.ApplicationStopping);
        }
        catch (MarketSourceException exception)
        {
            throw new StorageException(StorageErrorCodes.SourceUnreadable, $"{DataKey}: {exception.Message}", exception);
        }
    }
}
