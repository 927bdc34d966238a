using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.TransactionReports;

/// <summary>
/// The transaction reports of trades, made when they are asked for: what the tenant says of itself, and whether it is held to report, count from
/// the moment they are known. Six statements, however many trades.
/// </summary>
internal static class TransactionReportReader
{
    /// <param name="db">The tenant's.</param>
    /// <param name="tradeIds">Of which trades; one that is not known here has no report.</param>
    /// <param name="now">When this is.</param>
    /// <param name="cancellationToken">Ends when the caller goes.</param>
    /// <exception cref="GraphQLException">The tenant has not said which firm it is.</exception>
    public static async Task<IReadOnlyDictionary<string, TransactionReport>> ReadAsync(
        ComplianceContext db, IEnumerable<string> tradeIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] ids = [.. tradeIds.Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0)
        {
            return new Dictionary<string, TransactionReport>();
        }

        var trades = await db.Trades.AsNoTracking().Where(row => ids.Contains(row.Id) && row.Status != TradeStatus.Cancelled).ToListAsync(cancellationToken);
        if (trades.Count == 0)
        {
            return new Dictionary<string, TransactionReport>();
        }

        string[] portfolioIds = [.. trades.Select(trade => trade.PortfolioId).Distinct(StringComparer.Ordinal)];
        var accounts = await db.TradedAccounts.AsNoTracking()
            .Where(row => portfolioIds.Contains(row.PortfolioId))
            .ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        string[] clientIds = [.. accounts.Values.Select(account => account.ClientId).OfType<string>().Distinct(StringComparer.Ordinal)];
        var clients = clientIds.Length == 0
            ? []
            : await db.TradedClients.AsNoTracking()
                .Where(row => clientIds.Contains(row.ClientId))
                .ToDictionaryAsync(row => row.ClientId, StringComparer.Ordinal, cancellationToken);
        var parties = await db.ReportingParties.AsNoTracking()
            .Where(row => row.PortfolioId == ReportingParty.Firm || portfolioIds.Contains(row.PortfolioId))
            .ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        var activation = await db.Activations.AsNoTracking().SingleOrDefaultAsync(row => row.RegimeCode == TransactionReporting.Regime, cancellationToken);
        if (parties.GetValueOrDefault(ReportingParty.Firm) is not { Lei: not null })
        {
            throw new GraphQLException(
                ComplianceErrorCodes.ReportingFirmUnknown, "The tenant has not said which firm reports: its LEI is imported with 'import reporting-parties'.");
        }

        var submissions = await db.TransactionSubmissions.AsNoTracking().Where(row => ids.Contains(row.TradeId)).ToDictionaryAsync(row => row.TradeId, StringComparer.Ordinal, cancellationToken);
        return trades.ToDictionary(
            trade => trade.Id,
            trade =>
            {
                var account = accounts.GetValueOrDefault(trade.PortfolioId);
                return TransactionReporting.Make(
                    trade,
                    account,
                    account?.ClientId is { } client ? clients.GetValueOrDefault(client) : null,
                    parties[ReportingParty.Firm],
                    parties.GetValueOrDefault(trade.PortfolioId),
                    activation?.IsActiveOn(trade.TradeDate) ?? false,
                    now).With(submissions.GetValueOrDefault(trade.Id), trade);
            },
            StringComparer.Ordinal);
    }
}
