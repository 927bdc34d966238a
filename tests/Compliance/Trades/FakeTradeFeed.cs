using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>Portfolio's log in memory: what is stored is numbered, and a trade is told as it is now.</summary>
internal sealed class FakeTradeFeed : ITradeFeed
{
    private readonly Dictionary<string, TradeFeedChange> _trades = new(StringComparer.Ordinal);
    private readonly List<string> _log = [];

    public string Log { get; set; } = "first";

    /// <summary>Says why portfolio does not answer; null where it does.</summary>
    public string? Problem { get; set; }

    /// <summary>Left out of the log, as a log that lost a line would.</summary>
    public long? Lost { get; set; }

    public Dictionary<string, TradeFeedAccount> Accounts { get; } = new(StringComparer.Ordinal)
    {
        ["book"] = new("book", PortfolioKind.Proprietary, "USD", null),
        ["client-book"] = new("client-book", PortfolioKind.Discretionary, "USD", "cl-1"),
        ["other-client-book"] = new("other-client-book", PortfolioKind.Discretionary, "USD", "cl-1"),
        ["fund"] = new("fund", PortfolioKind.FundUcits, "EUR", null),
    };

    public Dictionary<string, string?> Codes { get; } = new(StringComparer.Ordinal) { ["cl-1"] = "GB19700101ALEXASMITH" };

    public List<string> Asked { get; } = [];

    public void Store(TradeFeedChange trade)
    {
        _trades[trade.TradeId] = trade;
        _log.Add(trade.TradeId);
    }

    /// <summary>A database made anew: the numbering begins with 1 again.</summary>
    public void Restart(string log)
    {
        Log = log;
        var trades = _log.Distinct(StringComparer.Ordinal).ToArray();
        _log.Clear();
        _log.AddRange(trades);
    }

    public Task<TradeFeedAnswer> ReadAsync(Guid tenantId, long after, int limit, CancellationToken cancellationToken)
    {
        if (Problem is not null)
        {
            throw new TradeFeedException(Problem);
        }

        TradeFeedChange[] changes =
        [
            .. _log.Select((id, index) => _trades[id] with { Sequence = index + 1 }).Where(change => change.Sequence > after && change.Sequence != Lost).Take(limit),
        ];
        return Task.FromResult(new TradeFeedAnswer(
            Log, _log.Count, changes, [.. changes.Select(change => Accounts[change.PortfolioId]).DistinctBy(account => account.PortfolioId)]));
    }

    public Task<IReadOnlyDictionary<string, string?>> ReadIdentitiesAsync(Guid tenantId, IReadOnlyList<string> clientIds, CancellationToken cancellationToken)
    {
        Asked.AddRange(clientIds);
        return Task.FromResult<IReadOnlyDictionary<string, string?>>(clientIds.Where(Codes.ContainsKey).ToDictionary(id => id, id => Codes[id], StringComparer.Ordinal));
    }
}
