using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What holdings of portfolios have to be told.</summary>
[ExtendObjectType<Portfolio>]
internal static class PortfolioDisclosure
{
    /// <summary>As of the business date, the first due first.</summary>
    [BatchResolver, RequiresScopes("compliance:report"), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<DisclosureObligation>?>> GetDisclosureObligationsAsync(
        [Parent(nameof(Portfolio.Id))] IReadOnlyList<Portfolio> portfolios,
        [DefaultValue(true)] bool openOnly,
        [DefaultValue(50)] int first,
        ComplianceContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var date = dates.Of(caller);
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id)];
        var parts = await db.ObligationPortfolios.AsNoTracking()
            .Where(part => ids.Contains(part.PortfolioId))
            .Join(
                db.Obligations.AsNoTracking().Where(obligation => obligation.CrossedAt <= date && (!openOnly || obligation.EndedOn == null || obligation.EndedOn > date)),
                part => part.ObligationId,
                obligation => obligation.Id,
                (part, obligation) => new { part.PortfolioId, Obligation = obligation })
            .OrderBy(pair => pair.Obligation.DueOn)
            .ThenBy(pair => pair.Obligation.Id)
            .ToListAsync(cancellationToken);
        var byPortfolio = parts.ToLookup(pair => pair.PortfolioId, pair => pair.Obligation, StringComparer.Ordinal);
        return [.. ids.Select(id => byPortfolio[id].Take(first).ToList())];
    }
}
