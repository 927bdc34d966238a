using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What the tenant's portfolios break.</summary>
[QueryType]
internal static class BreachQueries
{
    /// <summary>As of the business date, the latest first.</summary>
    [RequiresScopes("compliance:read")]
    [ListSize(SlicingArguments = ["first"])]
    public static IQueryable<ComplianceBreach> GetOpenBreaches([DefaultValue(50)] int first, ComplianceContext db, BusinessDates dates, CallerContext caller)
    {
        var date = dates.Of(caller);
        return db.Breaches.AsNoTracking()
            .Where(breach => breach.DetectedOn <= date && (breach.ResolvedOn == null || breach.ResolvedOn > date))
            .OrderByDescending(breach => breach.DetectedOn)
            .ThenBy(breach => breach.PortfolioId)
            .ThenBy(breach => breach.Id)
            .Take(first);
    }
}
