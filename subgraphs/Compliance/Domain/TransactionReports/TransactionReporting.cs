using System.Globalization;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>Makes the transaction report of a trade from what is known, and says what is missing. Nothing is guessed.</summary>
/// <seealso href="https://eur-lex.europa.eu/eli/reg_del/2017/590/oj">Delegated Regulation (EU) 2017/590 (RTS 22), annex I, table 2</seealso>
public static class TransactionReporting
{
    /// <summary>Whom reports are owed under.</summary>
    public const string Regime = "EU-MIFID2";

    /// <summary>Over the counter, in an instrument that is traded on a venue.</summary>
    public const string OverTheCounter = "XOFF";

    /// <summary>With a systematic internaliser.</summary>
    public const string SystematicInternaliser = "SINT";

    /// <summary>Working days of the euro system stand for those of the authority.</summary>
    private const string Calendar = "TARGET";

    /// <summary>Annex I, table 1: DECIMAL-18/17 for a quantity, DECIMAL-18/13 for a price.</summary>
    private const int Digits = 18;

    private const int PriceDecimals = 13;
    private const int QuantityDecimals = 17;
    private const int CurrencyLength = 3;

    private const string IdPrefix = "TR:";

    /// <summary>1 with every decimal that there is: dividing by it drops the zeros at a number's end.</summary>
    private const decimal TrailingZeros = 1.0000000000000000000000000000m;

    /// <summary>The id of a trade's report.</summary>
    public static string IdOf(string tradeId) => IdPrefix + tradeId;

    /// <summary>The trade of a report's id; null where it is none.</summary>
    public static string? TradeOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.StartsWith(IdPrefix, StringComparison.Ordinal) ? id[IdPrefix.Length..] : null;
    }

    /// <param name="trade">The trade.</param>
    /// <param name="account">Its portfolio; null where that is not known.</param>
    /// <param name="client">Whose money it is; null where nobody's in particular.</param>
    /// <param name="firm">What the tenant says of itself, with an LEI.</param>
    /// <param name="own">What it says of the portfolio; null where it says nothing.</param>
    /// <param name="isHeld">True where the tenant is held to <see cref="Regime"/> on the trade date.</param>
    /// <param name="now">When this is: a trade of the future is a mistake.</param>
    public static TransactionReport Make(
        CopiedTrade trade, TradedAccount? account, TradedClient? client, ReportingParty firm, ReportingParty? own, bool isHeld, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(firm);
        var ours = OwnSide(account, client, firm, own);
        var theirs = OtherSide(trade);
        var report = new TransactionReport
        {
            TenantId = trade.TenantId,
            Id = IdOf(trade.Id),
            TradeId = trade.Id,
            TransactionReferenceNumber = TransactionReferences.Of(trade.Id),
            ExecutingEntityLei = firm.Lei!,
            InvestmentFirmCovered = firm.IsInvestmentFirm,
            Buyer = trade.Side == TradeSide.Buy ? ours : theirs,
            Seller = trade.Side == TradeSide.Buy ? theirs : ours,
            TradingDateTime = trade.ExecutedAt,
            TradingCapacity = own?.Capacity ?? firm.Capacity ?? (account?.Kind == PortfolioKind.Proprietary ? TradingCapacity.Deal : TradingCapacity.Aotc),
            Quantity = trade.Quantity,
            Price = trade.Price,
            PriceCurrency = trade.Currency,
            Venue = trade.VenueMic,
            InstrumentIsin = trade.Isin,
            DecisionMaker = own?.DecisionMaker is not null ? own : firm.DecisionMaker is not null ? firm : null,
            Execution = own?.Execution is not null ? own : firm.Execution is not null ? firm : null,
            Status = TransactionReportStatus.Draft,
            MissingFields = [],
            DueOn = SessionCalendar.For(Calendar).AddSessions(trade.TradeDate, 1),
        };
        string[] missing = [.. MissingIn(report, now)];
        return report with
        {
            MissingFields = missing,
            Status = !isHeld || !trade.IsComplete ? TransactionReportStatus.Draft : missing.Length > 0 ? TransactionReportStatus.Incomplete : TransactionReportStatus.Ready,
        };
    }

    /// <summary>Rule EU-MIFIR-TR-COMPLETE: fields 2, 4, 5, 7, 16, 28, 29, 30, 33, 34, 36, 41, 57 and 59; 2, 5 and 29 always have a value.</summary>
    private static IEnumerable<string> MissingIn(TransactionReport report, DateTimeOffset now)
    {
        (string Field, bool IsRight)[] fields =
        [
            ("executingEntityLei", Lei.IsValid(report.ExecutingEntityLei)),
            ("buyerId", report.Buyer.IsKnown),
            ("sellerId", report.Seller.IsKnown),
            ("tradingDateTime", report.TradingDateTime <= now),
            ("quantity", Fits(report.Quantity, QuantityDecimals)),
            ("price", Fits(report.Price, PriceDecimals)),
            ("priceCurrency", report.PriceCurrency.Length == CurrencyLength && report.PriceCurrency.All(char.IsAsciiLetterUpper)),
            ("venue", IsVenue(report.Venue)),
            ("instrumentIsin", Isin.IsValid(report.InstrumentIsin)),
            ("decisionMakerId", report.DecisionMaker is { DecisionMakerKind: not PartyCodeKind.None }),
            ("executionWithinFirmId", report.Execution is { ExecutionKind: not PartyCodeKind.None }),
        ];
        return fields.Where(field => !field.IsRight).Select(field => field.Field);
    }

    /// <summary>The client; else the fund that the portfolio is; else, on its own account, the firm.</summary>
    private static ReportedParty OwnSide(TradedAccount? account, TradedClient? client, ReportingParty firm, ReportingParty? own)
    {
        if (account is null)
        {
            return ReportedParty.Unknown;
        }

        if (account.ClientId is not null)
        {
            return new ReportedParty(client, null);
        }

        var code = account.Kind == PortfolioKind.Proprietary ? own?.Lei ?? firm.Lei : own?.Lei;
        return code is not null && Lei.IsValid(code) ? new ReportedParty(null, code) : ReportedParty.Unknown;
    }

    /// <summary>Who was said with the trade; else, on a venue, its central counterparty. Over the counter the other side is always known to the firm.</summary>
    private static ReportedParty OtherSide(CopiedTrade trade)
        => trade.CounterpartyLei is { } lei
            ? Lei.IsValid(lei) ? new ReportedParty(null, lei) : ReportedParty.Unknown
            : CentralCounterparties.Of(trade.VenueMic) is { } central ? new ReportedParty(null, central) : ReportedParty.Unknown;

    private static bool IsVenue(string code) => code is OverTheCounter or SystematicInternaliser || Venues.Find(code) is not null;

    /// <summary>Above zero, with no more digits than the field holds; zeros at the end do not count.</summary>
    private static bool Fits(decimal number, int decimals)
    {
        var text = (number / TrailingZeros).ToString(CultureInfo.InvariantCulture).TrimStart('0');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return number > 0 && text.Count(char.IsAsciiDigit) <= Digits && (point < 0 ? 0 : text.Length - point - 1) <= decimals;
    }
}
