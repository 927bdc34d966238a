using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>
/// The portfolios of the three sample tenants: <c>northwind</c>, a US adviser, <c>hanbit</c>, a Korean asset manager, and <c>aldgate</c>,
/// a UCITS house. All three have a portfolio <c>core-equity</c>: an id belongs to its tenant. Some keep their regimes' limits and some
/// break them on purpose.
/// </summary>
internal static class SampleTenants
{
    public const string Northwind = "northwind";
    public const string Hanbit = "hanbit";
    public const string Aldgate = "aldgate";

    // Invented, as the clients are.
    private static readonly string[] NorthwindTraders = ["Priya Castellane", "Tomas Underhill"];
    private static readonly string[] HanbitTraders = ["Seo-yeon Baek", "Min-jun Ahn"];
    private static readonly string[] AldgateTraders = ["Orla Fenwick", "Jasper Quill"];

    public static IReadOnlyList<string> Slugs { get; } = [Northwind, Hanbit, Aldgate];

    /// <summary>Holdings of the simulated market's fictional issuers.</summary>
    public static IReadOnlyList<PortfolioSeed> Simulated { get; } =
    [
        NorthwindCore(Lines(("NGSC", 0.12m), ("HLCN", 0.08m), ("MRBV", 0.12m), ("ATFR", 0.10m), ("CWBK", 0.08m), ("SBPE", 0.06m), ("BSRT", 0.08m), ("SWLD", 0.25m))),
        NorthwindIncome(Lines(("MRBV", 0.20m), ("CWBK", 0.15m), ("BSRT", 0.20m), ("TMRU", 0.15m), ("ARLP", 0.15m))),
        TradingBook(Northwind, "NWP-0001", NorthwindTraders, Lines(("NGSC", 0.14m), ("MRBV", 0.14m), ("ATFR", 0.14m), ("CWBK", 0.14m), ("BSRT", 0.14m))),
        HanbitGrowth(Lines(("990011", 0.28m), ("990012", 0.12m), ("NGSC", 0.10m), ("9913", 0.10m), ("SWLD", 0.30m))),
        HanbitBalanced(Lines(
            ("990011", 0.08m), ("990012", 0.08m), ("NGSC", 0.07m), ("9913", 0.08m), ("SWLD", 0.08m), ("MRBV", 0.08m), ("ATFR", 0.08m),
            ("CWBK", 0.08m), ("ARLP", 0.08m), ("TMRU", 0.08m), ("LDHC", 0.08m))),
        HanbitCore(Lines(("990011", 0.30m), ("HLCN", 0.20m), ("SWLD", 0.40m))),
        AldgateStewardship(Lines(("LDHC", 0.60m), ("ARLP", 0.35m))),
        TradingBook(Aldgate, "ALD-P01", AldgateTraders, Lines(("ATFR", 0.14m), ("NGSC", 0.14m), ("BSRT", 0.14m), ("MRBV", 0.14m), ("CWBK", 0.14m))),
        AldgateCore(Lines(
            ("NGSC", 0.09m), ("LDHC", 0.09m), ("VSSM", 0.09m), ("ARLP", 0.09m), ("TMRU", 0.09m), ("MRBV", 0.04m), ("HLCN", 0.04m),
            ("CWBK", 0.04m), ("ATFR", 0.04m), ("990011", 0.04m), ("990012", 0.04m), ("9913", 0.04m), ("SWLD", 0.12m))),
        AldgateDiversified(Lines(
            ("NGSC", 0.07m), ("LDHC", 0.07m), ("ARLP", 0.07m), ("MRBV", 0.07m), ("VSSM", 0.042m), ("TMRU", 0.042m), ("HLCN", 0.042m),
            ("CWBK", 0.042m), ("ATFR", 0.042m), ("990011", 0.042m), ("990012", 0.042m), ("9913", 0.042m), ("BSRT", 0.042m),
            ("SBPE", 0.042m), ("SWLD", 0.07m))),
    ];

    /// <summary>The same tenants on real instruments: those that have as-traded closes to 2021.</summary>
    public static IReadOnlyList<PortfolioSeed> Real { get; } =
    [
        NorthwindCore(Lines(("SPY", 0.30m), ("QQQ", 0.15m), ("AAPL", 0.15m), ("IBM", 0.10m), ("BAC", 0.10m), ("GOOG", 0.08m), ("IWM", 0.07m))),
        NorthwindIncome(Lines(("IBM", 0.25m), ("BAC", 0.25m), ("SPY", 0.25m), ("AIG", 0.10m))),
        TradingBook(Northwind, "NWP-0001", NorthwindTraders, Lines(("AAPL", 0.14m), ("SPY", 0.14m), ("IBM", 0.14m), ("BAC", 0.14m), ("QQQ", 0.14m))),
        HanbitGrowth(Lines(("AAPL", 0.25m), ("SPY", 0.30m), ("GOOG", 0.09m), ("IBM", 0.08m), ("EEM", 0.15m))),
        HanbitBalanced(Lines(
            ("SPY", 0.08m), ("QQQ", 0.08m), ("AAPL", 0.08m), ("IBM", 0.08m), ("BAC", 0.08m), ("GOOG", 0.08m), ("IWM", 0.08m), ("EEM", 0.08m),
            ("AIG", 0.08m))),
        HanbitCore(Lines(("EEM", 0.40m), ("SPY", 0.30m), ("AAPL", 0.20m))),
        TradingBook(Aldgate, "ALD-P01", AldgateTraders, Lines(("SPY", 0.14m), ("AAPL", 0.14m), ("BAC", 0.14m), ("IBM", 0.14m), ("IWM", 0.14m))),
        AldgateCore(Lines(
            ("AAPL", 0.09m), ("GOOG", 0.09m), ("IBM", 0.09m), ("BAC", 0.09m), ("AIG", 0.09m), ("SPY", 0.20m), ("IWM", 0.10m), ("EEM", 0.10m))),

        // Ten instruments cannot keep 5/10/40 and be fully invested: what is left is cash, which breaks the limit on deposits instead.
        AldgateDiversified(Lines(
            ("AAPL", 0.088m), ("SPY", 0.088m), ("QQQ", 0.088m), ("IWM", 0.088m), ("GOOG", 0.044m), ("IBM", 0.044m), ("BAC", 0.044m),
            ("AIG", 0.044m), ("EEM", 0.044m), ("WM", 0.044m))),
    ];

    private static PortfolioSeed NorthwindCore(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Northwind,
        Id = "core-equity",
        Name = "Northwind Core Equity",
        Kind = PortfolioKind.Discretionary,
        BaseCurrency = "USD",
        ClientClassification = ClientClassification.Retail,
        Client = new("cl-1001", "Evelyn Marlowe Hartwell", "US19680412EVELYHARTW", "US"),
        AccountHolder = "Evelyn Marlowe Hartwell",
        ExternalAccountId = "NWA-4471-0092",
        Traders = NorthwindTraders,
        Funding = 25_000_000m,
        Lines = lines,
    };

    private static PortfolioSeed NorthwindIncome(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Northwind,
        Id = "income-fund",
        Name = "Northwind Income Fund",
        Kind = PortfolioKind.Fund40Act,
        BaseCurrency = "USD",
        AccountHolder = "Northwind Income Fund custody",
        ExternalAccountId = "NWF-2210-0007",
        Traders = NorthwindTraders,
        Funding = 60_000_000m,
        Lines = lines,
    };

    /// <summary>The house's own money, dealt every day: enough trades for the odd ones to stand out.</summary>
    private static PortfolioSeed TradingBook(string tenant, string account, IReadOnlyList<string> traders, IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = tenant,
        Id = "trading-book",
        Name = "Trading Book",
        Kind = PortfolioKind.Proprietary,
        BaseCurrency = "USD",
        AccountHolder = "House account",
        ExternalAccountId = account,
        Traders = traders,
        Funding = 20_000_000m,
        ActiveSessions = 120,
        Lines = lines,
    };

    private static PortfolioSeed HanbitGrowth(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Hanbit,
        Id = "kr-growth",
        Name = "Hanbit Growth Fund",
        Kind = PortfolioKind.FundKrPublic,
        BaseCurrency = "KRW",
        AccountHolder = "Hanbit Growth Fund trust account",
        ExternalAccountId = "HB-GR-880114",
        Traders = HanbitTraders,
        Funding = 40_000_000_000m,
        Lines = lines,
    };

    private static PortfolioSeed HanbitBalanced(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Hanbit,
        Id = "kr-balanced",
        Name = "Hanbit Balanced Fund",
        Kind = PortfolioKind.FundKrPublic,
        BaseCurrency = "KRW",
        AccountHolder = "Hanbit Balanced Fund trust account",
        ExternalAccountId = "HB-BA-880230",
        Traders = HanbitTraders,
        Funding = 90_000_000_000m,
        Lines = lines,
    };

    private static PortfolioSeed HanbitCore(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Hanbit,
        Id = "core-equity",
        Name = "Hanbit Core Equity",
        Kind = PortfolioKind.Discretionary,
        BaseCurrency = "USD",
        ClientClassification = ClientClassification.Professional,
        Client = new("cl-2001", "Baekdu Teachers Mutual Aid Association", "9884HANBITSMPL000142", "KR"),
        AccountHolder = "Baekdu Teachers Mutual Aid",
        ExternalAccountId = "HB-DM-410067",
        Traders = HanbitTraders,
        Funding = 12_000_000m,
        Lines = lines,
    };

    private static PortfolioSeed AldgateCore(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Aldgate,
        Id = "core-equity",
        Name = "Aldgate Core Equity UCITS",
        Kind = PortfolioKind.FundUcits,
        BaseCurrency = "EUR",
        AccountHolder = "Aldgate Core Equity depositary account",
        ExternalAccountId = "ALD-001-55120",
        Traders = AldgateTraders,
        Funding = 80_000_000m,
        Lines = lines,
    };

    /// <summary>So large that it crosses a level of votes that has to be told.</summary>
    private static PortfolioSeed AldgateStewardship(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Aldgate,
        Id = "stewardship",
        Name = "Aldgate Stewardship Mandate",
        Kind = PortfolioKind.Proprietary,
        BaseCurrency = "EUR",
        AccountHolder = "Aldgate stewardship account",
        ExternalAccountId = "ALD-ST-55130",
        Traders = AldgateTraders,
        Funding = 1_180_000_000m,
        Lines = lines,
    };

    private static PortfolioSeed AldgateDiversified(IReadOnlyList<SeedLine> lines) => new()
    {
        Tenant = Aldgate,
        Id = "diversified",
        Name = "Aldgate Diversified UCITS",
        Kind = PortfolioKind.FundUcits,
        BaseCurrency = "EUR",
        AccountHolder = "Aldgate Diversified depositary account",
        ExternalAccountId = "ALD-002-55121",
        Traders = AldgateTraders,
        Funding = 150_000_000m,
        Lines = lines,
    };

    private static SeedLine[] Lines(params ReadOnlySpan<(string Symbol, decimal Weight)> lines)
    {
        var result = new SeedLine[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            result[i] = new SeedLine(lines[i].Symbol, lines[i].Weight);
        }

        return result;
    }
}
