using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Data.Cashflows;
using Subgraphs.DividendHistory.Data.Curated;
using Subgraphs.DividendHistory.Data.Screening;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.Markets;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.DividendHistory;

/// <summary>What the program is made of, and what it does before it listens.</summary>
internal static class DividendHistoryProgram
{
    /// <summary>The subgraph's name in the supergraph, its database's, and the folder of its tenants' databases.</summary>
    public const string Name = "dividend-history";

    /// <summary>The configuration key of the directory of real files; empty for the sample market.</summary>
    public const string DataKey = "Market:Data";

    public static void AddDividendHistory(this WebApplicationBuilder builder)
    {
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddReferenceDatabase<DividendHistoryContext, SqliteDividendHistoryContext, SqlServerDividendHistoryContext>(Name);
        builder.Services.AddTenantDatabases<ReinvestmentContext, SqliteReinvestmentContext, SqlServerReinvestmentContext>(builder.Configuration, Name);
        builder.Services.AddSingleton<BusinessDates>();
        builder.Services.AddSingleton(new StreakOverrides(CuratedFiles.ReadStreakOverrides()));
        builder.Services.AddSingleton(provider => new WithholdingTable(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<TenantCatalogue>(), CuratedFiles.ReadWithholdingRates()));
        builder.Services.AddSingleton<ScreenUniverses>();
        builder.Services.AddSingleton<DividendFactsCache>();
        builder.Services.AddGraphQLSubgraph(Name)
            .AddTypes(typeof(DividendHistoryProgram).Assembly)
            .AddCallerContext(builder.Configuration, builder.Environment);
    }

    /// <summary>
    /// Migrates, imports once, and checks that each database was made from the source that the configuration names: first the read copies,
    /// then the tenants' own.
    /// </summary>
    /// <exception cref="StorageException">The source cannot be read, or a database cannot be used.</exception>
    public static async Task PrepareDividendHistoryAsync(this WebApplication app)
    {
        try
        {
            await app.PrepareDividendHistoryAsync(MarketSource.Open(app.Configuration[DataKey], app.Configuration[MarketSource.InstrumentsKey]));
        }
        catch (MarketSourceException exception)
        {
            throw new StorageException(StorageErrorCodes.SourceUnreadable, $"{DataKey}: {exception.Message}", exception);
        }
    }

    internal static async Task PrepareDividendHistoryAsync(this WebApplication app, IMarketSource market)
    {
        var services = app.Services;
        var reporter = services.GetRequiredService<IImportReporter>();
        var time = services.GetRequiredService<TimeProvider>();
        var stopping = app.Lifetime.ApplicationStopping;
        _ = services.GetRequiredService<WithholdingTable>();
        await services.GetRequiredService<ReferenceDatabase<DividendHistoryContext>>().PrepareAsync(new DividendHistoryImport(market), reporter, time, stopping);
        await services.GetRequiredService<TenantDatabases<ReinvestmentContext>>().PrepareAsync(tenant => new ReinvestmentImport(tenant, market), reporter, time, stopping);
    }
}
