using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Data.Seeding;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Markets;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance;

/// <summary>What the program is made of; tests make the same.</summary>
internal static class ComplianceServices
{
    /// <summary>The subgraph's name in the supergraph, and its databases'.</summary>
    public const string Name = "compliance";

    public static SubgraphBuilder AddCompliance(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration);
        services.AddReferenceDatabase<PriceRunContext, SqlitePriceRunContext, SqlServerPriceRunContext>(Name);
        services.AddTenantDatabases<ComplianceContext, SqliteComplianceContext, SqlServerComplianceContext>(configuration, Name);
        services.AddSingleton(_ => RuleFiles.Read());
        services.AddSingleton<PortfolioEvaluation>();
        services.AddSingleton<BusinessDates>();
        return services.AddGraphQLSubgraph(Name).AddTypes(typeof(ComplianceServices).Assembly);
    }

    /// <summary>Makes the databases ready; before the program listens.</summary>
    public static async Task PrepareComplianceAsync(this IServiceProvider services, IMarketSource market, CancellationToken cancellationToken)
    {
        var reporter = services.GetRequiredService<IImportReporter>();
        var time = services.GetRequiredService<TimeProvider>();
        var rules = services.GetRequiredService<RuleBook>();
        await services.GetRequiredService<ReferenceDatabase<PriceRunContext>>()
            .PrepareAsync(new PriceRunImport(market), reporter, time, cancellationToken);
        await services.GetRequiredService<TenantDatabases<ComplianceContext>>()
            .PrepareAsync(tenant => new ComplianceSeed(tenant, market, rules), reporter, time, cancellationToken);
    }
}
