using System.Globalization;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>Trades a sample portfolio through a market: funded at inception, back to target every quarter. Deterministic.</summary>
/// <remarks>
/// On each quarter date (the 15th of March, June, September and December):
/// 1. value the portfolio; 2. each line trades to target x net asset value in whole lots, at its last close, if the ticket is worth it;
/// 3. currencies that the trades left short are bought from the base currency, what is left over is sold.
/// </remarks>
internal sealed partial class PortfolioSeeder(PortfolioSeed seed, SeedMarket market, Guid tenantId, DateOnly inception, string? benchmarkIndexId)
{
    private const int RebalanceDay = 15;
    private const int UsualSettlementLag = 2;
    private const int PriceReachDays = 7;

    /// <summary>Smaller tickets are left for the next quarter.</summary>
    private const decimal MinimumTicket = 0.0005m;

    private const decimal FeeRate = 0.0002m;
    private const decimal AbsoluteBand = 0.05m;
    private const decimal RelativeBand = 0.25m;

    private readonly List<Trade> _trades = [];
    private readonly List<CashMovement> _movements = [];

    public SeededPortfolio Run()
    {
        AddMovement(inception, CashMovementKind.Deposit, seed.Funding, seed.BaseCurrency);
        for (var date = inception; date <= market.LastSession && (date == inception || !seed.IsHeld); date = NextQuarter(date))
        {
            Rebalance(date);
        }

        DealActively();
        var portfolio = new InvestmentPortfolio
        {
            TenantId = tenantId,
            Id = seed.Id,
            Name = seed.Name,
            Kind = seed.Kind,
            BaseCurrency = seed.BaseCurrency,
            InceptionDate = inception,
            BenchmarkIndexId = benchmarkIndexId,
            ClientClassification = seed.ClientClassification,
            ClientId = seed.Client?.Id,
            AccountHolder = SealedText.Of(seed.AccountHolder),
            ExternalAccountId = SealedText.Of(seed.ExternalAccountId),
        };
        TargetLine[] lines = [.. TargetLines()];
        var target = new TargetAllocation
        {
            TenantId = tenantId,
            PortfolioId = seed.Id,
            Version = 1,
            EffectiveFrom = inception,
            CashTarget = 1 - lines.Sum(line => line.Weight),
        };
        var seeded = new SeededPortfolio(portfolio, _trades, _movements, [.. SampleLimits.Of(tenantId, seed.Id, seed.StressLimit)], target, lines);
        return seed.Client is { } client ? WithClient(seeded, client) : seeded;
    }

    private SeededPortfolio WithClient(SeededPortfolio seeded, ClientSeed client)
    {
        var name = PersonalValue.Of(tenantId, client.LegalName);
        var code = PersonalValue.Of(tenantId, client.IdentificationCode);
        return seeded with
        {
            PersonalValues = [name, code],
            Client = new Client
            {
                TenantId = tenantId,
                Id = client.Id,
                LegalName = name.Token,
                IdentificationCode = code.Token,
                Country = client.Country,
                Classification = seed.ClientClassification ?? throw new InvalidOperationException($"{seed.Id} has a client without a classification."),
            },
        };
    }

    /// <summary>What the seeding itself trades to, as far as the market has it; the rest is cash.</summary>
    private IEnumerable<TargetLine> TargetLines()
        => seed.Lines.Select(line => (line.Weight, Instrument: market.Find(line.Symbol)))
            .Where(line => line.Instrument is not null)
            .Select(line => new TargetLine
            {
                TenantId = tenantId,
                PortfolioId = seed.Id,
                Version = 1,
                Isin = line.Instrument!.Isin,
                Weight = line.Weight,
                AbsoluteBand = AbsoluteBand,
                RelativeBand = RelativeBand,
            });

    private static DateOnly NextQuarter(DateOnly date)
    {
        var month = new DateOnly(date.Year, date.Month, 1).AddMonths(1);
        while (month.Month % 3 != 0)
        {
            month = month.AddMonths(1);
        }

        return month.AddDays(RebalanceDay - 1);
    }

    private void Rebalance(DateOnly date)
    {
        var rates = market.Rates(date);
        var lines = seed.Lines
            .Select(line => (Line: line, Instrument: market.Find(line.Symbol)))
            .Where(line => line.Instrument is not null)
            .Select(line => (line.Line, Instrument: line.Instrument!, Price: market.Close(line.Instrument!.Isin, date, PriceReachDays)))
            .Where(line => line.Price is not null)
            .ToArray();
        var histories = Replay(date);
        var held = histories.Select(history => history.Position).OfType<Position>().ToDictionary(position => position.Isin, StringComparer.Ordinal);
        var cash = Cash(histories, date).Sum(balance => balance.Amount * Rate(rates, balance.Currency, date));
        var netAssetValue = cash + held.Values.Sum(position =>
            position.Quantity * (market.Close(position.Isin, date, int.MaxValue / 2)?.Close ?? 0) * Rate(rates, position.Currency, date));

        foreach (var (line, instrument, price) in lines)
        {
            var (session, close) = price!.Value;
            var unit = close * Rate(rates, instrument.Currency, date);
            var target = decimal.Floor(line.Weight * netAssetValue / unit / instrument.LotSize) * instrument.LotSize;
            var change = target - (held.TryGetValue(instrument.Isin, out var position) ? position.Quantity : 0);
            if (Math.Abs(change) * unit >= MinimumTicket * netAssetValue && change != 0)
            {
                AddTrade(instrument, session, close, change);
            }
        }

        ExchangeCurrencies(date, rates);
    }

    private HoldingHistory[] Replay(DateOnly date)
        => [.. _trades
            .GroupBy(trade => trade.Isin, StringComparer.Ordinal)
            .Select(group => HoldingReplay.Run(group, market.Splits[group.Key], market.Dividends[group.Key], date))];

    private IReadOnlyList<CashBalance> Cash(IEnumerable<HoldingHistory> histories, DateOnly date)
        => CashLedger.Balances(_movements, _trades, histories.SelectMany(history => history.Receipts), date);

    private decimal Rate(FxTable rates, string currency, DateOnly date)
        => rates.Rate(currency, seed.BaseCurrency)
            ?? throw new InvalidOperationException($"The market has no rate from {currency} to {seed.BaseCurrency} on {date:yyyy-MM-dd}.");

    private void ExchangeCurrencies(DateOnly date, FxTable rates)
    {
        foreach (var balance in Cash(Replay(date), date).Where(balance => balance.Currency != seed.BaseCurrency))
        {
            AddMovement(date, CashMovementKind.Exchange, -balance.Amount, balance.Currency);
            AddMovement(date, CashMovementKind.Exchange, RoundToMinorUnit(balance.Amount * Rate(rates, balance.Currency, date), seed.BaseCurrency), seed.BaseCurrency);
        }
    }

    private void AddTrade(InstrumentRecord instrument, DateOnly session, decimal close, decimal change)
        => AddTrade(instrument, session, close, change, SessionClose.Of(instrument.PrimaryMic, session));

    private void AddTrade(InstrumentRecord instrument, DateOnly session, decimal price, decimal change, DateTimeOffset executedAt)
    {
        var quantity = Math.Abs(change);
        _trades.Add(new Trade
        {
            TenantId = tenantId,
            Id = string.Create(CultureInfo.InvariantCulture, $"{seed.Id}-T{_trades.Count + 1:00000}"),
            PortfolioId = seed.Id,
            Isin = instrument.Isin,
            Side = change > 0 ? TradeSide.Buy : TradeSide.Sell,
            Quantity = quantity,
            Price = price,
            Currency = instrument.Currency,
            Fees = RoundToMinorUnit(quantity * price * FeeRate, instrument.Currency),
            VenueMic = instrument.PrimaryMic,
            ExecutedAt = executedAt,
            TradeDate = session,
            SettlementDate = SessionCalendar.For(instrument.PrimaryMic).AddSessions(session, SettlementLag(instrument.PrimaryMic, session)),
            Status = TradeStatus.Settled,
            Trader = SealedText.Of(seed.Traders[_trades.Count % seed.Traders.Count]),
        });
    }

    private void AddMovement(DateOnly date, CashMovementKind kind, decimal amount, string currency)
        => _movements.Add(new CashMovement
        {
            TenantId = tenantId,
            Id = string.Create(CultureInfo.InvariantCulture, $"{seed.Id}-C{_movements.Count + 1:00000}"),
            PortfolioId = seed.Id,
            Date = date,
            Kind = kind,
            Amount = amount,
            Currency = currency,
        });

    /// <summary>Sessions to settlement by the rule of the venue and the date; two where none is known.</summary>
    private static int SettlementLag(string mic, DateOnly session)
        => (Venues.Find(mic) is { } venue ? SettlementLags.Find(venue.Country, session) : null) ?? UsualSettlementLag;

    private static decimal RoundToMinorUnit(decimal amount, string currency)
        => decimal.Round(amount, currency is "KRW" or "JPY" ? 0 : 2, MidpointRounding.ToEven);
}
