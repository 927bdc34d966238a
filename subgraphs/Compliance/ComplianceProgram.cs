using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Activation;
using Subgraphs.Compliance.Data.Auditing;
using Subgraphs.Compliance.Data.Imports;
using Subgraphs.Compliance.Data.Monitoring;
using Subgraphs.Compliance.Data.Monitoring.Feed;
using Subgraphs.Compliance.Data.Notices;
using Subgraphs.Compliance.Data.Reports;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Data.Seeding;
using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Data.TransactionReports;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.PreTrade;
using Subgraphs.Compliance.PreTrade;
using Subgraphs.Imports;
using Subgraphs.Imports.Instruments;
using Subgraphs.Markets;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Downloads;

namespace Subgraphs.Compliance;

/// <summary>What the program is made of, and what it does before it listens.</summary>
internal static class ComplianceProgram
{
    /// <summary>The subgraph's name in the supergraph, and the folder of its tenants' databases.</summary>
    public const string Name = "compliance";

    /// <summary>The database of the market copy.</summary>
    public const string MarketCopyName = "compliance-market";

    /// <summary>The configuration key of the directory of real files; empty for the sample market.</summary>
    public const string DataKey = "Market:Data";

    public static void AddCompliance(this WebApplicationBuilder builder)
    {
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddReferenceDatabase<PriceRunContext, SqlitePriceRunContext, SqlServerPriceRunContext>(MarketCopyName);
        builder.Services.AddTenantDatabases<ComplianceContext, SqliteComplianceContext, SqlServerComplianceContext>(builder.Configuration, Name);
        builder.Services.AddSingleton(_ => RuleFiles.Read());
        builder.Services.AddSingleton<PortfolioEvaluation>();
        builder.Services.AddSingleton<PreTradeEvaluation>();
        builder.Services.AddPreTradeCheck();
        builder.Services.AddSingleton<BackgroundTurn>();
        builder.Services.AddTradeFeed();
        builder.Services.AddSingleton<FileImport<ComplianceContext>, RestrictionFileImport>();
        builder.Services.AddSingleton<FileImport<ComplianceContext>, FundPolicyFileImport>();
        builder.Services.AddSingleton<FileImport<ComplianceContext>, ReportingPartyFileImport>();
        builder.Services.AddSingleton<FileImport<ComplianceContext>, InstrumentFileImport>();
        builder.Services.AddSingleton<FileImport<ComplianceContext>, OwnCloseFileImport<ComplianceContext>>();
        builder.Services.AddSingleton<BusinessDates>();
        builder.Services.AddAuditCollector(builder.Configuration);
        builder.Services.AddSingleton<RegimeDesk>();
        builder.Services.AddSingleton<SubmissionDesk>();
        builder.Services.AddRegulatoryReports();
        builder.AddMonitoring();
        builder.Services.AddGraphQLSubgraph(Name)
            .AddTypes(typeof(ComplianceProgram).Assembly)
            .AddCallerContext(builder.Configuration, builder.Environment)

            // The gateway asks for the confirming role; that two persons differ is seen where the request is.
            .AddPolicy("four-eyes", caller => caller is CallerContext { Subject: not null });
    }

    private static void AddRegulatoryReports(this IServiceCollection services)
    {
        services.AddSingleton<IReportMaker, Form13FMaker>();
        services.AddSingleton<IReportMaker, UcitsLimitsMaker>();
        services.AddSingleton<IReportMaker, MifidTransactionMaker>();
        foreach (var (kind, (regime, ruleIds)) in DisclosureSheetMaker.Kinds)
        {
            services.AddSingleton<IReportMaker>(provider => new DisclosureSheetMaker(kind, regime, ruleIds, provider.GetRequiredService<RuleBook>()));
        }

        services.AddSingleton<ReportDesk>();
        services.AddSingleton<RegulatoryReportDownloads>();
    }

    /// <summary>Maps the documents of regulatory reports for the gateway.</summary>
    public static void MapRegulatoryReports(this WebApplication app)
        => app.MapDownloads(
            RegulatoryReportDownloads.Scope, RegulatoryReportDownloads.Coordinate, app.Services.GetRequiredService<RegulatoryReportDownloads>().FindAsync);

    /// <summary>What portfolios break and have to tell is watched where the program is told how to follow them.</summary>
    private static void AddMonitoring(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<BreachOptions>()
            .BindConfiguration(BreachOptions.Section)
            .Validate(options => options is { ActiveCureBusinessDays: >= 0, PassiveCureBusinessDays: >= 0 }, "Breaches:ActiveCureBusinessDays and Breaches:PassiveCureBusinessDays are not below 0.")
            .ValidateOnStart();
        services.AddOptions<StateFeedOptions>().BindConfiguration(StateFeedOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StateFeedOptions>, StateFeedOptionsValidator>();
        services.AddSingleton<TenantMonitor>();
        services.AddSingleton<NoticeWatch>();
        services.AddSingleton<MonitorProgress>();
        if (builder.Configuration.GetSection(StateFeedOptions.Section)[nameof(StateFeedOptions.Url)] is not null)
        {
            services.AddHttpClient(nameof(PortfolioFeedClient));
            services.AddSingleton<IPortfolioFeed, PortfolioFeedClient>();
            services.AddHostedService<MonitorService>();
            services.AddHealthChecks().AddCheck<StateFeedHealthCheck>("state-feed");
        }
    }

    /// <summary>Prepares the market copy, then the database of every tenant, each once and from the source that the configuration names.</summary>
    /// <exception cref="StorageException">The source cannot be read, or a database cannot be used.</exception>
    public static async Task PrepareComplianceAsync(this WebApplication app)
    {
        var services = app.Services;
        var reporter = services.GetRequiredService<IImportReporter>();
        var time = services.GetRequiredService<TimeProvider>();
        var rules = services.GetRequiredService<RuleBook>();
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            var market = MarketSource.Open(app.Configuration[DataKey], app.Configuration[MarketSource.InstrumentsKey]);
            await services.GetRequiredService<ReferenceDatabase<PriceRunContext>>()
                .PrepareAsync(new PriceRunImport(market), reporter, time, stopping);
            await services.GetRequiredService<TenantDatabases<ComplianceContext>>()
                .PrepareAsync(tenant => new ComplianceSeed(tenant, market, rules), reporter, time, stopping);
        }
        catch (MarketSourceException exception)
        {
            throw new StorageException(StorageErrorCodes.SourceUnreadable, $"{DataKey}: {exception.Message}", exception);
        }
    }
}
