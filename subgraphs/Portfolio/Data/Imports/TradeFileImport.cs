using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Portfolio.Data.Configurations;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Portfolio.Data.Imports;

/// <summary>A tenant's own executions. A trade's id is its key: the same trade again is no other one, another one under its id is refused.</summary>
internal sealed class TradeFileImport(IDbContextFactory<MarketCopyContext> market, TimeProvider time) : FileImport<PortfolioContext>
{
    private const string OverTheCounter = "XOFF";
    private const string SystematicInternaliser = "SINT";
    private const int LongestSettlementDays = 30;

    public override string Kind => "trades";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("trade_id", "your own key of the trade"),
        new("portfolio_id", "a portfolio of the tenant"),
        new("isin", "ISO 6166"),
        new("side", "BUY or SELL"),
        new("quantity", "shares, above zero"),
        new("price", "per share, above zero"),
        new("currency", "ISO 4217"),
        new("fees", "zero or above"),
        new("venue_mic", "ISO 10383, XOFF or SINT"),
        new("executed_at", "2025-12-31T15:30:00Z"),
        new("settlement_date", "2025-12-31"),
        new("status", "FILLED where nothing is said", IsRequired: false),
        new("counterparty_lei", "whom it was dealt with", IsRequired: false),
        new("trader", "who dealt; stored sealed", IsRequired: false),
    ];

    public override async Task<ImportCount> AddAsync(PortfolioContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        await using var shared = await market.CreateDbContextAsync(cancellationToken);
        var instruments = await shared.Instruments.AsNoTracking().ToDictionaryAsync(row => row.Isin, StringComparer.Ordinal, cancellationToken);
        foreach (var own in await db.OwnInstruments.AsNoTracking().ToListAsync(cancellationToken))
        {
            instruments.TryAdd(own.Isin, OwnInstruments.ToCopy(own));
        }

        var portfolios = await db.Portfolios.Select(row => row.Id).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var trades = lines.Select(line => (Line: line, Trade: Read(line, db.TenantId, portfolios, instruments))).ToArray();
        ImportKeys.RequireOnce(trades, entry => entry.Line, entry => entry.Trade.Id, "trade_id");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        var known = await ImportKeys.ReadKnownAsync(
            trades.Select(entry => entry.Trade.Id),
            (ids, token) => db.Trades.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(token),
            row => row.Id,
            cancellationToken);
        var fresh = 0;
        foreach (var (line, trade) in trades.OrderBy(entry => entry.Trade.ExecutedAt).ThenBy(entry => entry.Line.Number))
        {
            if (!known.TryGetValue(trade.Id, out var stored))
            {
                db.Trades.Add(trade);
                fresh++;
            }
            else if (!IsSame(stored, trade))
            {
                line.Refuse("trade_id", $"'{trade.Id}' is stored with other values: a trade that was told is not changed by a file.");
            }
        }

        return new ImportCount(fresh, trades.Length - fresh);
    }

    private Trade Read(ImportLine line, Guid tenantId, HashSet<string> portfolios, Dictionary<string, CopiedInstrument> instruments)
    {
        var isin = line.IsinOf("isin");
        var instrument = instruments.GetValueOrDefault(isin);
        if (instrument is null && Isin.IsValid(isin))
        {
            line.Refuse("isin", $"The instrument {isin} is not known here.");
        }

        var currency = line.Currency("currency");
        if (instrument is not null && currency.Length > 0 && currency != instrument.Currency)
        {
            line.Refuse("currency", $"{isin} is valued in {instrument.Currency}, not in {currency}.");
        }

        var portfolio = line.Text("portfolio_id", ColumnLengths.PortfolioId);
        if (portfolio.Length > 0 && !portfolios.Contains(portfolio))
        {
            line.Refuse("portfolio_id", $"The tenant has no portfolio '{portfolio}'.");
        }

        var mic = line.Mic("venue_mic");
        var venue = Venues.Find(mic is OverTheCounter or SystematicInternaliser ? instrument?.PrimaryMic ?? "" : mic);
        if (venue is null && instrument is not null && mic.Length > 0)
        {
            line.Refuse("venue_mic", $"The venue {mic} is not known: {string.Join(", ", Venues.All.Select(known => known.Mic))}, {OverTheCounter} or {SystematicInternaliser}.");
        }

        var executedAt = line.Instant("executed_at");
        if (executedAt > time.GetUtcNow())
        {
            line.Refuse("executed_at", "It lies in the future.");
        }

        // A trading date is the venue's civil date, never that of UTC.
        var local = venue is null ? executedAt : TimeZoneInfo.ConvertTime(executedAt, TimeZoneInfo.FindSystemTimeZoneById(venue.TimeZone));
        var tradeDate = DateOnly.FromDateTime(local.DateTime);
        var settlement = line.Date("settlement_date");
        if (settlement != default && executedAt != default && (settlement < tradeDate || settlement.DayNumber - tradeDate.DayNumber > LongestSettlementDays))
        {
            line.Refuse("settlement_date", $"It is not within {LongestSettlementDays} days from the trade date {tradeDate:yyyy-MM-dd}.");
        }

        return new Trade
        {
            TenantId = tenantId,
            Id = line.Text("trade_id", ColumnLengths.RowId),
            PortfolioId = portfolio,
            Isin = isin,
            Side = line.Word<TradeSide>("side"),
            Quantity = line.Number10("quantity", number => number > 0, "above zero"),
            Price = line.Number10("price", number => number > 0, "above zero"),
            Currency = currency,
            Fees = line.Number10("fees", number => number >= 0, "zero or above"),
            VenueMic = mic,
            ExecutedAt = executedAt,
            TradeDate = tradeDate,
            SettlementDate = settlement,
            Status = line.OptionalWord<TradeStatus>("status") ?? TradeStatus.Filled,
            CounterpartyLei = line.OptionalLei("counterparty_lei"),
            Trader = line.OptionalText("trader", ColumnLengths.Name) is { } trader ? SealedText.Of(trader) : null,
        };
    }

    /// <summary>Who dealt is sealed, and not compared.</summary>
    private static bool IsSame(Trade stored, Trade told)
        => (stored.PortfolioId, stored.Isin, stored.Side, stored.Quantity, stored.Price, stored.Currency, stored.Fees)
                == (told.PortfolioId, told.Isin, told.Side, told.Quantity, told.Price, told.Currency, told.Fees)
            && (stored.VenueMic, stored.ExecutedAt, stored.TradeDate, stored.SettlementDate, stored.Status, stored.CounterpartyLei)
                == (told.VenueMic, told.ExecutedAt, told.TradeDate, told.SettlementDate, told.Status, told.CounterpartyLei);
}
