using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.BestExecution;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>A trade as a transaction report, and what is said to be missing.</summary>
public sealed class TransactionReportingTests
{
    private const string Nscc = "549300RYC9NELN2ICA34";
    private static readonly string FirmLei = Lei.Complete("SMPL00000000FIRM00");
    private static readonly Guid Tenant = new("6ba7b810-9dad-51d1-80b4-00c04fd430c8");

    [Fact]
    public void A_complete_trade_of_a_firm_that_is_held_to_report_is_ready()
    {
        var report = Make(Trade(), Account(PortfolioKind.Proprietary));

        Assert.Empty(report.MissingFields);
        Assert.Equal(TransactionReportStatus.Ready, report.Status);
        Assert.Equal((FirmLei, Nscc), (report.Buyer.Code, report.Seller.Code));
        Assert.Equal(TradingCapacity.Deal, report.TradingCapacity);
        Assert.Matches("^[A-Z0-9]{16,52}$", report.TransactionReferenceNumber);
    }

    [Fact]
    public void A_sale_turns_the_sides_round()
    {
        var report = Make(Trade(side: TradeSide.Sell), Account(PortfolioKind.Proprietary));

        Assert.Equal((Nscc, FirmLei), (report.Buyer.Code, report.Seller.Code));
    }

    [Fact]
    public void A_client_is_the_buyer_and_its_code_stays_where_it_is()
    {
        var client = new TradedClient { TenantId = Tenant, ClientId = "cl-1", IdentificationCode = SealedText.Of("GB19700101ALEXASMITH"), CodeKind = PartyCodeKind.Concat };
        var report = Make(Trade(), Account(PortfolioKind.Discretionary, "cl-1"), client);

        Assert.Same(client, report.Buyer.Client);
        Assert.Null(report.Buyer.Code);
        Assert.Equal(TradingCapacity.Aotc, report.TradingCapacity);
        Assert.Equal(TransactionReportStatus.Ready, report.Status);
    }

    [Theory]
    [InlineData("2025-12-17", "2025-12-18")]
    [InlineData("2025-12-19", "2025-12-22")]
    [InlineData("2025-12-24", "2025-12-29")]
    [InlineData("2025-04-17", "2025-04-22")]
    public void It_is_due_at_the_end_of_the_next_working_day(string traded, string due)
        => Assert.Equal(DateOnly.Parse(due), Make(Trade(date: DateOnly.Parse(traded)), Account(PortfolioKind.Proprietary)).DueOn);

    [Fact]
    public void What_is_not_owed_or_not_complete_is_a_draft()
    {
        Assert.Equal(TransactionReportStatus.Draft, Make(Trade(), Account(PortfolioKind.Proprietary), isHeld: false).Status);
        Assert.Equal(TransactionReportStatus.Draft, Make(Trade(status: TradeStatus.PartiallyFilled), Account(PortfolioKind.Proprietary)).Status);
    }

    [Fact]
    public void Each_field_that_is_missing_or_wrong_is_named_in_the_order_of_the_table()
    {
        var report = Make(
            Trade(venue: "XXXX", isin: "US5949181046", currency: "usd", price: 0.12345678901234m, quantity: 0, at: Deals.Morning.AddYears(5)),
            Account(PortfolioKind.FundUcits),
            firm: new ReportingParty { TenantId = Tenant, PortfolioId = "", Lei = "549300RYC9NELN2ICA35", IsInvestmentFirm = true });

        Assert.Equal(
            ["executingEntityLei", "buyerId", "sellerId", "tradingDateTime", "quantity", "price", "priceCurrency", "venue", "instrumentIsin", "decisionMakerId", "executionWithinFirmId"],
            report.MissingFields);
        Assert.Equal(TransactionReportStatus.Incomplete, report.Status);
    }

    [Theory]
    [InlineData("XOFF", null, true)]
    [InlineData("XOFF", Nscc, false)]
    [InlineData("SINT", Nscc, false)]
    [InlineData("SINT", "549300RYC9NELN2ICA35", true)]
    [InlineData("XKRX", null, true)]
    [InlineData("XTKS", null, false)]
    public void The_other_side_is_who_was_said_or_the_venues_central_counterparty_and_nobody_is_guessed(string venue, string? counterparty, bool isMissing)
        => Assert.Equal(isMissing, Make(Trade(venue: venue, counterparty: counterparty), Account(PortfolioKind.Proprietary)).MissingFields.Contains("sellerId"));

    [Fact]
    public void Two_ids_never_make_one_reference()
    {
        Assert.NotEqual(TransactionReferences.Of("core-equity-1"), TransactionReferences.Of("core.equity-1"));
        Assert.Equal(TransactionReferences.Of("core-equity-1"), TransactionReferences.Of("core-equity-1"));
        Assert.InRange(TransactionReferences.Of(new string('x', 96)).Length, 16, 52);
    }

    [Theory]
    [InlineData(TradeSide.Buy, 101, 100, "100")]
    [InlineData(TradeSide.Sell, 101, -100, "-100")]
    [InlineData(TradeSide.Sell, 99, 100, "100")]
    public void Slippage_above_zero_is_worse_than_the_benchmark(TradeSide side, int price, int basisPoints, string text)
    {
        var evidence = ExecutionEvidence.Of(Trade(side: side, price: price), Market());

        Assert.Equal(basisPoints, evidence!.SlippageInBasisPoints);
        Assert.Equal(text, evidence.SlippageInBasisPoints.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((BenchmarkKind.SessionClose, 100m), (evidence.Kind, evidence.BenchmarkPrice));
        Assert.Equal(["XNYS", "XNAS"], evidence.Venues);
    }

    [Fact]
    public void Fees_are_part_of_what_a_trade_cost_or_brought()
    {
        Assert.Equal(5_001m, ExecutionEvidence.Of(Trade(), Market())!.TotalConsideration);
        Assert.Equal(4_999m, ExecutionEvidence.Of(Trade(side: TradeSide.Sell), Market())!.TotalConsideration);
    }

    [Fact]
    public void Without_a_close_in_the_trades_own_currency_there_is_no_benchmark()
    {
        Assert.Null(ExecutionEvidence.Of(Trade(currency: "EUR"), Market()));
        Assert.Null(ExecutionEvidence.Of(Trade(date: Deals.Day.AddDays(30)), Market()));
        Assert.Equal(BenchmarkKind.PreviousClose, ExecutionEvidence.Of(Trade(date: Deals.Day.AddDays(3)), Market())!.Kind);
    }

    private static TradeMarket Market() => new(
        [new TradedInstrument { Isin = "US5949181045", AssetClass = AssetClass.Equity, Currency = "USD", PrimaryMic = "XNAS", Mics = "XNAS XNYS" }],
        [new SessionBar { Isin = "US5949181045", Date = Deals.Day, Close = 100 }],
        []);

    private static TransactionReport Make(CopiedTrade trade, TradedAccount account, TradedClient? client = null, ReportingParty? firm = null, bool isHeld = true)
        => TransactionReporting.Make(
            trade,
            account,
            client,
            firm ?? new ReportingParty
            {
                TenantId = Tenant,
                PortfolioId = "",
                Lei = FirmLei,
                IsInvestmentFirm = true,
                DecisionMaker = SealedText.Of("ALGO"),
                DecisionMakerKind = PartyCodeKind.Algorithm,
                Execution = SealedText.Of("ALGO"),
                ExecutionKind = PartyCodeKind.Algorithm,
            },
            null,
            isHeld,
            TradeCopy.Now);

    private static TradedAccount Account(PortfolioKind kind, string? client = null)
        => new() { TenantId = Tenant, PortfolioId = "book", Kind = kind, BaseCurrency = "USD", ClientId = client };

    private static CopiedTrade Trade(
        TradeSide side = TradeSide.Buy,
        string venue = "XNYS",
        string isin = "US5949181045",
        string currency = "USD",
        decimal price = 50,
        decimal quantity = 100,
        string? counterparty = null,
        DateOnly? date = null,
        DateTimeOffset? at = null,
        TradeStatus status = TradeStatus.Settled) => new()
        {
            TenantId = Tenant,
            Id = "core-equity-T00001",
            PortfolioId = "book",
            Isin = isin,
            Side = side,
            Quantity = quantity,
            Price = price,
            Currency = currency,
            Fees = 1,
            VenueMic = venue,
            ExecutedAt = at ?? Deals.Morning,
            TradeDate = date ?? Deals.Day,
            Status = status,
            CounterpartyLei = counterparty,
            Sequence = 1,
        };
}
