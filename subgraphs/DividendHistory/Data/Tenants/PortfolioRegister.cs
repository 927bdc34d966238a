using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain.Reinvestment;

namespace Subgraphs.DividendHistory.Data.Tenants;

/// <summary>
/// Keeps the read copy of a tenant's portfolios. What the gateway brings of a portfolio in a signed request is what portfolio itself
/// answered for this tenant: an id that comes that way, with its base currency, is the tenant's, and is noted when it is new.
/// </summary>
internal static class PortfolioRegister
{
    /// <summary>Notes the portfolios that are new. One command where none is.</summary>
    /// <param name="db">The tenant's.</param>
    /// <param name="brought">Ids and base currencies, from the gateway.</param>
    /// <param name="cancellationToken">Ends when the caller goes.</param>
    public static async Task NoteAsync(ReinvestmentContext db, IReadOnlyDictionary<string, string> brought, CancellationToken cancellationToken)
    {
        string[] ids = [.. brought.Keys];
        var known = await db.Portfolios.Where(portfolio => ids.Contains(portfolio.PortfolioId)).Select(portfolio => portfolio.PortfolioId).ToListAsync(cancellationToken);
        db.Append<KnownPortfolio>(
            [.. ids.Except(known, StringComparer.Ordinal).Select(id => new KnownPortfolio { TenantId = db.TenantId, PortfolioId = id, BaseCurrency = brought[id] })]);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another request noted it in the meantime; if not, the next one will, and the calendar does not depend on it.
            db.Forget();
        }
    }
}
