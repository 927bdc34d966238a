using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>A tenant's portfolios, as far as they traded.</summary>
internal static class TradeAccounts
{
    /// <summary>By id, with those that are about to be stored: one statement.</summary>
    public static async Task<IReadOnlyDictionary<string, TradedAccount>> ReadAsync(ComplianceContext db, CancellationToken cancellationToken)
    {
        await db.TradedAccounts.LoadAsync(cancellationToken);
        return db.TradedAccounts.Local.ToDictionary(row => row.PortfolioId, StringComparer.Ordinal);
    }
}
