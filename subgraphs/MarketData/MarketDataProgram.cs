using Subgraphs.Imports;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Data.Imports;
using Subgraphs.Markets;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;

namespace Subgraphs.MarketData;

/// <summary>What the program is made of, and what it does before it listens.</summary>
internal static class MarketDataProgram
{
    /// <summary>The subgraph's name in the supergraph and its database's.</summary>
    public const string Name = "market-data";

    /// <summary>The configuration key of the directory of real files; empty for the sample market.</summary>
    public const string DataKey = "Market:Data";

    public static void AddMarketData(this WebApplicationBuilder builder)
    {
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddReferenceDatabase<MarketDataContext, SqliteMarketDataContext, SqlServerMarketDataContext>(Name);
        builder.Services.AddSingleton<BusinessDates>();
        builder.Services.AddSingleton<FileImport<MarketDataContext>, InstrumentFileImport>();
        builder.Services.AddGraphQLSubgraph(Name)
            .AddTypes(typeof(MarketDataProgram).Assembly)
            .AddCallerContext(builder.Configuration, builder.Environment);
    }

    /// <summary>Migrates, imports once, and checks that the database was made from the source that the configuration names.</summary>
    /// <exception cref="StorageException">The source cannot be read, or the database cannot be used.</exception>
    public static async Task PrepareMarketDataAsync(this WebApplication app)
    {
        var services = app.Services;
        try
        {
            var market = MarketSource.Open(app.Configuration[DataKey], app.Configuration[MarketSource.InstrumentsKey]);
            await services.GetRequiredService<ReferenceDatabase<MarketDataContext>>().PrepareAsync(
                new MarketDataImport(market),
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
