using Microsoft.Extensions.Options;
using Subgraphs.Imports;
using Subgraphs.Imports.Instruments;
using Subgraphs.Markets;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Compliance;
using Subgraphs.Portfolio.Data.Imports;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Data.Seeding;
using Subgraphs.Portfolio.Reports;
using Subgraphs.Portfolio.StateFeed;
using Subgraphs.Portfolio.TradeFeed;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Downloads;

namespace Subgraphs.Portfolio;

/// <summary>What the program is made of, and what it does before it listens.</summary>
internal static class PortfolioProgram
{
    /// <summary>The subgraph's name in the supergraph, and the folder of its tenants' databases.</summary>
    public const string Name = "portfolio";

    /// <summary>The database of the market copy.</summary>
    public const string MarketCopyName = "portfolio-market";

    /// <summary>The configuration key of the directory of real files; empty for the sample market.</summary>
    public const string DataKey = "Market:Data";

    public static void AddPortfolio(this WebApplicationBuilder builder)
    {
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddReferenceDatabase<MarketCopyContext, SqliteMarketCopyContext, SqlServerMarketCopyContext>(MarketCopyName);
        builder.Services.AddTenantDatabases<PortfolioContext, SqlitePortfolioContext, SqlServerPortfolioContext>(builder.Configuration, Name);
        builder.Services.AddOptions<PerformanceOptions>().BindConfiguration(PerformanceOptions.Section);
        builder.Services.AddSingleton<BusinessDates>();
        builder.Services.AddSingleton<OwnInstruments>();
        builder.Services.AddSingleton<MarketCopy>();
        builder.Services.AddRebalancing();
        builder.Services.AddTradeFeed();
        builder.Services.AddStateFeed();
        builder.Services.AddReports();
        builder.Services.AddSingleton<FileImport<PortfolioContext>, TradeFileImport>();
        builder.Services.AddSingleton<FileImport<PortfolioContext>, CashFlowFileImport>();
        builder.Services.AddSingleton<FileImport<PortfolioContext>, InstrumentFileImport>();
        builder.Services.AddSingleton<FileImport<PortfolioContext>, OwnCloseFileImport<PortfolioContext>>();
        builder.Services.AddOptions<LimitOptions>()
            .BindConfiguration(LimitOptions.Section)
            .Validate(options => options.PollSeconds is >= 0 and <= LimitOptions.LongestPollSeconds, $"Limits:PollSeconds is not 0 to {LimitOptions.LongestPollSeconds} seconds.")
            .ValidateOnStart();
        builder.Services.AddSingleton<EndOfDayProgress>();
        builder.Services.AddHostedService<EndOfDay>();
        builder.Services.AddHealthChecks().AddCheck<EndOfDayHealthCheck>("end-of-day");
        builder.Services.AddGraphQLSubgraph(Name)
            .AddTypes(typeof(PortfolioProgram).Assembly)
            .AddCallerContext(builder.Configuration, builder.Environment)

            // The gateway asks for the approving role; that two persons differ is seen where the proposal is.
            .AddPolicy("four-eyes", caller => caller is CallerContext { Subject: not null });
    }

    private static void AddRebalancing(this IServiceCollection services)
    {
        services.AddOptions<RebalancingOptions>()
            .BindConfiguration(RebalancingOptions.Section)
            .Validate(options => options.FeeRate is >= 0 and < 1, "Rebalancing:FeeRate is a fraction: at least 0 and below 1.")
            .ValidateOnStart();
        services.AddOptions<ComplianceOptions>().BindConfiguration(ComplianceOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ComplianceOptions>, ComplianceOptionsValidator>();
        services.AddHttpClient(nameof(ComplianceClient));
        services.AddSingleton<IPreTradeCheck, ComplianceClient>();
        services.AddSingleton<RebalanceDesk>();
        services.AddSingleton<TargetDesk>();
    }

    private static void AddReports(this IServiceCollection services)
    {
        services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReportOptions>, ReportOptionsValidator>();
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<ReportLanguages>();
        services.AddSingleton<ReportComposer>();
        services.AddSingleton<ReportRenderer>();
        services.AddSingleton<ReportFactory>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<ScheduleDesk>();
        services.AddSingleton<ReportDownloads>();
        services.AddSingleton<ReportRounds>();
        services.AddHostedService<ReportWorker>();
    }

    /// <summary>Maps the documents of reports.</summary>
    public static void MapReports(this WebApplication app)
        => app.MapDownloads(ReportDownloads.Scope, ReportDownloads.Coordinate, app.Services.GetRequiredService<ReportDownloads>().FindAsync);

    /// <summary>Prepares the market copy, then the database of every tenant, each once and from the source that the configuration names.</summary>
    /// <exception cref="StorageException">The source cannot be read, or a database cannot be used.</exception>
    public static async Task PreparePortfolioAsync(this WebApplication app)
    {
        try
        {
            await app.PreparePortfolioAsync(MarketSource.Open(app.Configuration[DataKey], app.Configuration[MarketSource.InstrumentsKey]));
        }
        catch (MarketSourceException exception)
        {
            throw new StorageException(StorageErrorCodes.SourceUnreadable, $"{DataKey}: {exception.Message}", exception);
        }
    }

    /// <summary>The same from a given source.</summary>
    public static async Task PreparePortfolioAsync(this WebApplication app, IMarketSource source)
    {
        var services = app.Services;
        var reporter = services.GetRequiredService<IImportReporter>();
        var time = services.GetRequiredService<TimeProvider>();
        var stopping = app.Lifetime.ApplicationStopping;
        var market = new Lazy<SeedMarket>(() => new SeedMarket(source));
        var size = SampleSize.Read(app.Configuration);
        await services.GetRequiredService<ReferenceDatabase<MarketCopyContext>>()
            .PrepareAsync(new MarketCopyImport(source), reporter, time, stopping);
        await services.GetRequiredService<TenantDatabases<PortfolioContext>>()
            .PrepareAsync(tenant => new PortfolioImport(tenant, source, market, size), reporter, time, stopping);
    }
}
