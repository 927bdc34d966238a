using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>
/// Takes a batch of portfolio's log into one tenant's database: trades, whose they are, what stands out in them, and how far the log was followed,
/// in one transaction. What was taken before is taken again without effect.
/// </summary>
internal sealed class TradeIntake(ITradeFeed feed, IDbContextFactory<PriceRunContext> prices, BackgroundTurn turn, TimeProvider time)
{
    /// <summary>The next batch of the log.</summary>
    /// <param name="db">The tenant's.</param>
    /// <param name="limit">Changes at most.</param>
    /// <param name="cancellationToken">Ends it; what was not stored is asked for again.</param>
    /// <exception cref="TradeFeedException">Portfolio does not answer, or its log has a gap.</exception>
    /// <exception cref="DbUpdateException">Another program took the batch.</exception>
    public async Task<TradeIntakeResult> TakeAsync(ComplianceContext db, int limit, CancellationToken cancellationToken)
    {
        var position = await db.FeedPositions.SingleOrDefaultAsync(row => row.Feed == FeedPosition.Trades, cancellationToken);
        var answer = await feed.ReadAsync(db.TenantId, position?.Sequence ?? 0, limit, cancellationToken);
        if (position is not null && position.Log != answer.Log)
        {
            // Portfolio's database was made anew, and what was read was behind a number of the old one.
            (position.Log, position.Sequence) = (answer.Log, 0);
            await db.SaveChangesAsync(cancellationToken);
            return new TradeIntakeResult(0, answer.Head, answer.Head > 0);
        }

        if (answer.Changes.Count == 0)
        {
            return new TradeIntakeResult(position?.Sequence ?? 0, answer.Head, false);
        }

        RequireOrder(answer, position?.Sequence ?? 0);
        if (position is null)
        {
            db.FeedPositions.Add(position = new FeedPosition { TenantId = db.TenantId, Feed = FeedPosition.Trades, Log = answer.Log, Sequence = 0 });
        }

        await TakeAccountsAsync(db, answer.Accounts, cancellationToken);
        using var taken = await turn.TakeAsync(cancellationToken);
        var (added, toJudge) = await TakeTradesAsync(db, answer.Changes, cancellationToken);
        var found = await DetectAsync(db, toJudge, cancellationToken);

        // First what is tracked, the place in the log with it: where another program took the batch, it shows there.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        position.Sequence = answer.Changes[^1].Sequence;
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertAsync(added, cancellationToken);
        await db.InsertAsync(found, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TradeIntakeResult(position.Sequence, answer.Head, position.Sequence < answer.Head);
    }

    /// <summary>Nothing is ever skipped: a log with a gap is not followed beyond it.</summary>
    private static void RequireOrder(TradeFeedAnswer answer, long after)
    {
        foreach (var change in answer.Changes)
        {
            if (change.Sequence != ++after)
            {
                throw new TradeFeedException($"Portfolio's log of trades goes on with {change.Sequence} where {after} belongs.");
            }
        }
    }

    private async Task TakeAccountsAsync(ComplianceContext db, IReadOnlyList<TradeFeedAccount> accounts, CancellationToken cancellationToken)
    {
        string[] ids = [.. accounts.Select(account => account.PortfolioId)];
        var known = await db.TradedAccounts.Where(row => ids.Contains(row.PortfolioId)).ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        foreach (var account in accounts)
        {
            if (known.TryGetValue(account.PortfolioId, out var row))
            {
                (row.Kind, row.BaseCurrency, row.ClientId) = (account.Kind, account.BaseCurrency, account.ClientId);
            }
            else
            {
                db.TradedAccounts.Add(new TradedAccount
                {
                    TenantId = db.TenantId,
                    PortfolioId = account.PortfolioId,
                    Kind = account.Kind,
                    BaseCurrency = account.BaseCurrency,
                    ClientId = account.ClientId,
                });
            }
        }

        await TakeClientsAsync(db, [.. accounts.Select(account => account.ClientId).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
    }

    /// <summary>Who a client is, is asked once: each asking is an access to personal data.</summary>
    private async Task TakeClientsAsync(ComplianceContext db, string[] ids, CancellationToken cancellationToken)
    {
        if (ids.Length == 0)
        {
            return;
        }

        var known = await db.TradedClients.Where(row => ids.Contains(row.ClientId)).Select(row => row.ClientId).ToListAsync(cancellationToken);
        string[] unknown = [.. ids.Except(known, StringComparer.Ordinal)];
        if (unknown.Length == 0)
        {
            return;
        }

        foreach (var (id, code) in await feed.ReadIdentitiesAsync(db.TenantId, unknown, cancellationToken))
        {
            db.TradedClients.Add(new TradedClient
            {
                TenantId = db.TenantId,
                ClientId = id,
                IdentificationCode = code is null ? null : SealedText.Of(code),
                CodeKind = PartyCodes.OfParty(code),
            });
        }
    }

    /// <summary>The trades that are new, and those that have to be looked at: that were executed and were not looked at as they are now.</summary>
    private static async Task<(List<CopiedTrade> Added, List<CopiedTrade> ToJudge)> TakeTradesAsync(ComplianceContext db, IReadOnlyList<TradeFeedChange> changes, CancellationToken cancellationToken)
    {
        string[] ids = [.. changes.Select(change => change.TradeId).Distinct(StringComparer.Ordinal)];
        var known = await db.Trades.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        HashSet<string> changed = new(StringComparer.Ordinal);
        List<CopiedTrade> added = [];
        foreach (var change in changes)
        {
            if (!known.TryGetValue(change.TradeId, out var row))
            {
                row = ToTrade(db.TenantId, change);
                added.Add(row);
                known.Add(row.Id, row);
                changed.Add(row.Id);
            }
            else if (Update(row, change))
            {
                changed.Add(row.Id);
            }
        }

        if (changed.Count == 0)
        {
            return ([], []);
        }

        // What was found in a trade as it is no more goes with it, unless a person has decided on it.
        string[] outdated = [.. changed];
        var observations = await db.TradeObservations.Where(row => outdated.Contains(row.TradeId)).ToListAsync(cancellationToken);
        db.TradeObservations.RemoveRange(observations.Where(row => row.Disposition == AnomalyDisposition.Open));
        var decided = observations.Where(row => row.Disposition != AnomalyDisposition.Open).Select(row => row.TradeId).ToHashSet(StringComparer.Ordinal);
        return (added, [.. changed.Where(id => !decided.Contains(id)).Select(id => known[id]).Where(trade => trade.IsExecuted).OrderBy(trade => trade.ExecutedAt).ThenBy(trade => trade.Sequence)]);
    }

    private async Task<List<TradeObservation>> DetectAsync(ComplianceContext db, List<CopiedTrade> trades, CancellationToken cancellationToken)
    {
        List<TradeObservation> found = [];
        if (trades.Count == 0)
        {
            return found;
        }

        var accounts = await TradeAccounts.ReadAsync(db, cancellationToken);
        await using var shared = await prices.CreateDbContextAsync(cancellationToken);
        var market = await TradeMarketReader.ReadAsync(db, shared, trades, accounts.Values.Select(account => account.BaseCurrency), cancellationToken);
        var surroundings = await TradeSurroundings.ReadAsync(db, trades, accounts, cancellationToken);
        var detector = new AnomalyDetector(db.TenantId, market, surroundings.History, time.GetUtcNow());
        foreach (var trade in trades)
        {
            found.AddRange(detector.Judge(
                trade, accounts.GetValueOrDefault(trade.PortfolioId), surroundings.IsNewInstrument(trade), surroundings.Around(trade)));
        }

        return found;
    }

    private static CopiedTrade ToTrade(Guid tenantId, TradeFeedChange change) => new()
    {
        TenantId = tenantId,
        Id = change.TradeId,
        PortfolioId = change.PortfolioId,
        Isin = change.Isin,
        Side = change.Side,
        Quantity = change.Quantity,
        Price = change.Price,
        Currency = change.Currency,
        Fees = change.Fees,
        VenueMic = change.VenueMic,
        ExecutedAt = change.ExecutedAt,
        TradeDate = change.TradeDate,
        Status = change.Status,
        CounterpartyLei = change.CounterpartyLei,
        Sequence = change.Sequence,
    };

    /// <summary>True where what is measured has changed: a trade that is settled is still the trade that was looked at.</summary>
    private static bool Update(CopiedTrade row, TradeFeedChange change)
    {
        var before = Measured(row);
        row.PortfolioId = change.PortfolioId;
        row.Isin = change.Isin;
        row.Side = change.Side;
        row.Quantity = change.Quantity;
        row.Price = change.Price;
        row.Currency = change.Currency;
        row.Fees = change.Fees;
        row.VenueMic = change.VenueMic;
        row.ExecutedAt = change.ExecutedAt;
        row.TradeDate = change.TradeDate;
        row.Status = change.Status;
        row.CounterpartyLei = change.CounterpartyLei;
        row.Sequence = change.Sequence;
        return before != Measured(row);
    }

    private static (string, string, TradeSide, decimal, decimal, string, string, DateTimeOffset, DateOnly, bool) Measured(CopiedTrade row)
        => (row.PortfolioId, row.Isin, row.Side, row.Quantity, row.Price, row.Currency, row.VenueMic, row.ExecutedAt, row.TradeDate, row.IsExecuted);
}
