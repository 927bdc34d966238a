using System.Globalization;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Tests.Disclosure;

/// <summary>Holdings over days → what has to be told of them.</summary>
public sealed class DisclosureBookTests
{
    private const string Isin = "XX0000000001";

    private static readonly RuleBook Rules = RuleFiles.Read();
    private static readonly Guid Tenant = new("6ba7b810-9dad-51d1-80b4-00c04fd430c8");

    [Theory]
    [InlineData("JP-FIEA", "XTKS", "0.049 0.05 0.0501", "JP-5PCT 0.05>0.0501")]
    [InlineData("KR-FSCMA", "XKRX", "0.0499 0.05", "KR-5PCT 0.0499>0.05")]
    [InlineData("SG-SFA", "XSES", "0.0499 0.05 0.0501 0.0599 0.06 0.0499", "SG-SSH 0.0499>0.05 SG-SSH 0.0599>0.06 SG-SSH 0.06>0.0499")]
    [InlineData("HK-SFO", "XHKG", "0.04 0.059 0.062 0.061 0.069 0.049", "HK-DI 0.04>0.059 HK-DI 0.059>0.062 HK-DI 0.069>0.049")]
    [InlineData("EU-TD", "XETR", "0.0499 0.05 0.0999 0.10 0.0499", "EU-TD-MAJOR 0.0499>0.05 EU-TD-MAJOR 0.0999>0.1 EU-TD-MAJOR 0.1>0.0499")]
    public void Each_place_has_its_own_levels(string regime, string mic, string fractions, string expected)
        => Assert.Equal(expected, Told(Walk(regime, mic, fractions)));

    [Fact]
    public void What_is_held_when_the_comparing_begins_was_told_elsewhere()
        => Assert.Equal("", Told(Walk("KR-FSCMA", "XKRX", "0.08 0.08 0.081")));

    [Fact]
    public void A_change_is_held_against_what_was_last_told_and_not_against_yesterday()
        => Assert.Equal("KR-5PCT 0.04>0.051 KR-5PCT 0.0609>0.061", Told(Walk("KR-FSCMA", "XKRX", "0.04 0.051 0.058 0.0609 0.061 0.0705")));

    [Theory]
    [InlineData(HoldingPurpose.Control, "2024-06-13")]
    [InlineData(HoldingPurpose.General, "2024-06-20")]
    [InlineData(HoldingPurpose.Passive, "2024-07-10")]
    public void A_Korean_change_report_is_due_by_the_purpose_of_the_holding(HoldingPurpose purpose, string due)
    {
        var obligations = Walk("KR-FSCMA", "XKRX", "0.04 0.051 0.062", purpose);

        Assert.Equal(2, obligations.Count);
        Assert.Equal("2024-06-13", obligations[0].DueOn.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(due, obligations[1].DueOn.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(HoldingPurpose.Control, FilerKind.Qii, "US-13D")]
    [InlineData(HoldingPurpose.Passive, FilerKind.Passive, "US-13G-PASSIVE")]
    [InlineData(HoldingPurpose.General, FilerKind.Passive, "US-13G-PASSIVE")]
    public void In_the_United_States_purpose_and_filer_choose_the_schedule(HoldingPurpose purpose, FilerKind filer, string expected)
    {
        var obligation = Assert.Single(Walk("US-SEC", "XNYS", "0.05 0.0501 0.06", purpose, filer, new DateOnly(2024, 11, 4)));

        Assert.Equal(expected, obligation.RuleId);
        Assert.Equal(0.0501m, obligation.FractionAfter);

        // Tuesday 2024-11-05 and five business days, Veterans Day between them.
        Assert.Equal(new DateOnly(2024, 11, 13), obligation.DueOn);
    }

    [Fact]
    public void Who_controls_amends_the_schedule_two_business_days_behind_each_percent_of_the_class_and_a_last_time_below_the_level()
    {
        var obligations = Walk("US-SEC", "XNYS", "0.05 0.051 0.0609 0.061 0.0705 0.0710 0.045 0.03 0.06", HoldingPurpose.Control, FilerKind.Passive, new DateOnly(2024, 11, 4));

        Assert.Equal("US-13D 0.05>0.051 US-13D 0.0609>0.061 US-13D 0.0705>0.071 US-13D 0.071>0.045 US-13D 0.03>0.06", Told(obligations));
        Assert.Equal([false, true, true, true, false], obligations.Select(obligation => obligation.IsAmendment));

        // Thursday 2024-11-07, then two business days with Veterans Day between them.
        Assert.Equal((new DateOnly(2024, 11, 7), new DateOnly(2024, 11, 12)), (obligations[1].CrossedAt, obligations[1].DueOn));
    }

    [Theory]
    [InlineData(FilerKind.Passive)]
    [InlineData(FilerKind.Qii)]
    public void Who_is_passive_has_no_schedule_13D_and_amends_nothing_within_a_quarter_below_ten_percent(FilerKind filer)
        => Assert.DoesNotContain(
            Walk("US-SEC", "XNYS", "0.05 0.051 0.07 0.09", HoldingPurpose.Passive, filer, new DateOnly(2024, 11, 4)), obligation => obligation.IsAmendment || obligation.RuleId == "US-13D");

    [Fact]
    public void A_qualified_institution_tells_quarter_ends_and_above_ten_percent_month_ends()
    {
        var book = Book([]);
        List<DisclosureObligation> told = [];
        (string Date, decimal Fraction)[] days =
        [
            ("2024-10-01", 0.01m), ("2024-10-15", 0.06m), ("2024-11-15", 0.07m), ("2024-11-29", 0.11m), ("2024-12-02", 0.11m), ("2024-12-31", 0.08m),
            ("2025-01-02", 0.08m), ("2025-03-31", 0.09m),
        ];
        foreach (var (date, fraction) in days)
        {
            told.AddRange(Apply(book, "US-SEC", "XNYS", Date(date), HoldingPurpose.Passive, FilerKind.Qii, State(Date(date), "p1", fraction)));
        }

        Assert.Equal("US-13G-QII 0.06>0.11 US-13G-QII 0.11>0.08 US-13G-QII 0.08>0.09", Told(told));
        Assert.Equal([false, true, true], told.Select(obligation => obligation.IsAmendment));
        Assert.Equal([new DateOnly(2024, 12, 6), new(2025, 2, 14), new(2025, 5, 15)], told.Select(obligation => obligation.DueOn));
    }

    /// <summary>17 CFR 240.13d-2(b) and (c): by quarter end from one percent of the class on, by month end above 10 % and then by more than 5 %; the exit is the last.</summary>
    [Theory]
    [InlineData("2024-12-31 0.06 2025-03-31 0.0699", "US-13G-QII 0.01>0.06 2025-02-14")]
    [InlineData("2024-12-31 0.06 2025-03-31 0.07", "US-13G-QII 0.01>0.06 2025-02-14 A US-13G-QII 0.06>0.07 2025-05-15")]
    [InlineData("2024-12-31 0.06 2025-01-15 0.09 2025-03-31 0.06", "US-13G-QII 0.01>0.06 2025-02-14")]
    [InlineData("2024-12-31 0.06 2025-01-31 0.10 2025-02-28 0.1001", "US-13G-QII 0.01>0.06 2025-02-14 A US-13G-QII 0.06>0.1001 2025-03-07")]
    [InlineData("2024-12-31 0.11 2025-01-31 0.16 2025-02-28 0.1601", "US-13G-QII 0.01>0.11 2025-01-08 A US-13G-QII 0.11>0.1601 2025-03-07")]
    [InlineData("2024-12-31 0.06 2025-03-31 0.04 2025-06-30 0.02 2025-07-01 0.02 2025-09-30 0.051", "US-13G-QII 0.01>0.06 2025-02-14 A US-13G-QII 0.06>0.04 2025-05-15 US-13G-QII 0.02>0.051 2025-11-14")]
    public void A_qualified_institution_amends_its_schedule_at_quarter_ends_and_above_ten_percent_at_month_ends(string days, string expected)
        => Assert.Equal(expected, Due(OverDays(FilerKind.Qii, "2024-10-01 0.01 " + days)));

    /// <summary>17 CFR 240.13d-2(b) and (d): likewise by quarter end; above 10 %, and then by more than 5 %, within two business days.</summary>
    [Theory]
    [InlineData("2025-01-15 0.06 2025-02-03 0.07 2025-03-31 0.07", "US-13G-PASSIVE 0.01>0.06 2025-01-23 A US-13G-PASSIVE 0.06>0.07 2025-05-15")]
    [InlineData("2025-01-15 0.06 2025-02-03 0.08 2025-03-31 0.065", "US-13G-PASSIVE 0.01>0.06 2025-01-23")]
    [InlineData("2025-01-15 0.06 2025-02-03 0.10 2025-02-04 0.1001 2025-02-05 0.1501 2025-02-06 0.1502", "US-13G-PASSIVE 0.01>0.06 2025-01-23 A US-13G-PASSIVE 0.06>0.1001 2025-02-06 A US-13G-PASSIVE 0.1001>0.1502 2025-02-10")]
    [InlineData("2025-01-15 0.06 2025-02-03 0.04 2025-03-31 0.04 2025-06-30 0.01", "US-13G-PASSIVE 0.01>0.06 2025-01-23 A US-13G-PASSIVE 0.06>0.04 2025-05-15")]
    public void A_passive_investor_amends_its_schedule_at_quarter_ends_and_above_ten_percent_at_once(string days, string expected)
        => Assert.Equal(expected, Due(OverDays(FilerKind.Passive, "2024-10-01 0.01 " + days)));

    [Fact]
    public void A_statement_that_was_filed_before_the_comparing_began_is_amended_too()
        => Assert.Equal("A US-13G-QII 0.06>0.08 2025-02-14", Due(OverDays(FilerKind.Qii, "2024-10-01 0.06 2024-12-31 0.08")));

    /// <summary>Dates and fractions; what is told of a US share by a holder without influence.</summary>
    private static List<DisclosureObligation> OverDays(FilerKind filer, string days)
    {
        var book = Book([]);
        var parts = days.Split(' ');
        List<DisclosureObligation> told = [];
        for (var i = 0; i < parts.Length; i += 2)
        {
            told.AddRange(Apply(book, "US-SEC", "XNYS", Date(parts[i]), HoldingPurpose.Passive, filer, State(Date(parts[i]), "p1", decimal.Parse(parts[i + 1], CultureInfo.InvariantCulture))));
        }

        return told;
    }

    private static string Due(IEnumerable<DisclosureObligation> obligations)
        => string.Join(' ', obligations.Select(obligation => string.Create(
            CultureInfo.InvariantCulture, $"{(obligation.IsAmendment ? "A " : "")}{obligation.RuleId} {obligation.FractionBefore}>{obligation.FractionAfter} {obligation.DueOn:yyyy-MM-dd}")));

    [Fact]
    public void Holdings_of_all_portfolios_are_added_up_and_model_portfolios_are_not()
    {
        var book = Book([]);
        var (first, second) = (Date("2024-06-04"), Date("2024-06-05"));
        Apply(book, "KR-FSCMA", "XKRX", first, states: [State(first, "p1", 0.02m), State(first, "p2", 0.02m), State(first, "model", 0.5m, PortfolioKind.Model)]);

        var obligation = Assert.Single(Apply(
            book, "KR-FSCMA", "XKRX", second, states: [State(second, "p1", 0.02m), State(second, "p2", 0.031m), State(second, "model", 0.5m, PortfolioKind.Model)]));

        Assert.Equal((0.04m, 0.051m), (obligation.FractionBefore, obligation.FractionAfter));
        Assert.Equal(["p1", "p2"], obligation.Portfolios.Select(part => part.PortfolioId));
    }

    [Fact]
    public void An_unknown_fraction_makes_no_duty_and_the_next_known_one_is_compared_with_the_last()
    {
        var book = Book([]);
        Apply(book, "KR-FSCMA", "XKRX", Date("2024-06-03"), states: [State(Date("2024-06-03"), "p1", 0.04m)]);

        Assert.Empty(Apply(book, "KR-FSCMA", "XKRX", Date("2024-06-04"), states: [State(Date("2024-06-04"), "p1", null)]));
        var obligation = Assert.Single(Apply(book, "KR-FSCMA", "XKRX", Date("2024-06-05"), states: [State(Date("2024-06-05"), "p1", 0.05m)]));

        Assert.Equal(0.04m, obligation.FractionBefore);
    }

    [Fact]
    public void What_is_sold_out_falls_below_and_the_earlier_duty_stays()
    {
        var obligations = Walk("SG-SFA", "XSES", "0.04 0.06 0");

        Assert.Equal("SG-SSH 0.04>0.06 SG-SSH 0.06>0", Told(obligations));
        Assert.All(obligations, obligation => Assert.Equal(ObligationStatus.Open, obligation.Status));
        Assert.Equal(ObligationStatus.Late, obligations[0].StatusOn(obligations[0].DueOn.AddDays(1)));
        Assert.Equal(ObligationStatus.Open, obligations[0].StatusOn(obligations[0].DueOn));
    }

    [Fact]
    public void Shares_of_another_place_and_units_of_funds_are_nobodys_to_tell()
    {
        Assert.Empty(Walk("KR-FSCMA", "XTKS", "0.04 0.06"));
        var book = Book([]);
        var fund = new IssuerInstrument(Isin, "LEI", null, "XKRX", IsFund: true);
        foreach (var (date, fraction) in new[] { ("2024-06-03", 0.04m), ("2024-06-04", 0.06m) })
        {
            Assert.Empty(book.Apply(
                [Activation("KR-FSCMA")], [], DisclosureProfile.Unknown(Tenant), Aggregation.ByIssuer([State(Date(date), "p1", fraction)], Of(fund)), Of(fund), Date(date)).Obligations);
        }
    }

    [Fact]
    public void A_short_position_is_told_beside_a_notifiable_long_one_and_never_netted()
    {
        var book = Book([]);
        var (first, second, third) = (Date("2024-06-03"), Date("2024-06-04"), Date("2024-06-05"));
        Apply(book, "HK-SFO", "XHKG", first, states: [State(first, "p1", 0.06m), State(first, "p2", 0)]);

        var obligation = Assert.Single(Apply(book, "HK-SFO", "XHKG", second, states: [State(second, "p1", 0.06m), State(second, "p2", -0.012m)]));
        Assert.Equal(("HK-DI-SHORT", 0m, 0.012m), (obligation.RuleId, obligation.FractionBefore, obligation.FractionAfter));
        Assert.Empty(Apply(book, "HK-SFO", "XHKG", third, states: [State(third, "p1", 0.06m), State(third, "p2", -0.019m)]));
    }

    [Fact]
    public void A_tenant_tells_earlier_with_a_smaller_threshold()
    {
        var book = Book([]);
        RuleOverride own = new() { TenantId = Tenant, RegimeCode = "KR-FSCMA", RuleId = "KR-5PCT", Threshold = 0.03m };
        var instruments = Of(new IssuerInstrument(Isin, "LEI", null, "XKRX", IsFund: false));
        List<DisclosureObligation> told = [];
        foreach (var (date, fraction) in new[] { ("2024-06-03", 0.02m), ("2024-06-04", 0.03m) })
        {
            told.AddRange(book.Apply(
                [Activation("KR-FSCMA")], [own], DisclosureProfile.Unknown(Tenant), Aggregation.ByIssuer([State(Date(date), "p1", fraction)], instruments), instruments, Date(date)).Obligations);
        }

        Assert.Equal("KR-5PCT 0.02>0.03", Told(told));
    }

    private static List<DisclosureObligation> Walk(
        string regime, string mic, string fractions, HoldingPurpose purpose = HoldingPurpose.Control, FilerKind filer = FilerKind.Passive, DateOnly? start = null)
    {
        var book = Book([]);
        var date = start ?? new DateOnly(2024, 6, 4);
        List<DisclosureObligation> told = [];
        foreach (var fraction in fractions.Split(' ').Select(text => decimal.Parse(text, CultureInfo.InvariantCulture)))
        {
            told.AddRange(Apply(book, regime, mic, date, purpose, filer, State(date, "p1", fraction)));
            date = date.AddDays(1);
        }

        return told;
    }

    private static IReadOnlyList<DisclosureObligation> Apply(
        DisclosureBook book,
        string regime,
        string mic,
        DateOnly date,
        HoldingPurpose purpose = HoldingPurpose.Control,
        FilerKind filer = FilerKind.Passive,
        params PortfolioState[] states)
    {
        var instruments = Of(new IssuerInstrument(Isin, "LEI", null, mic, IsFund: false));
        var profile = new DisclosureProfile { TenantId = Tenant, Purpose = purpose, Filer = filer, FilerName = "filer" };
        return book.Apply([Activation(regime)], [], profile, Aggregation.ByIssuer(states, instruments), instruments, date).Obligations;
    }

    private static DisclosureBook Book(IEnumerable<IssuerStake> stakes)
        => new(Tenant, new DisclosureEngine(Rules), stakes, new Dictionary<(string RuleId, string IssuerKey), decimal>(), hasBegun: false);

    private static Dictionary<string, IssuerInstrument> Of(IssuerInstrument instrument) => new(StringComparer.Ordinal) { [instrument.Isin] = instrument };

    private static RegimeActivation Activation(string code) => new() { TenantId = Tenant, RegimeCode = code, ActiveFrom = new DateOnly(2000, 1, 1) };

    private static PortfolioState State(DateOnly date, string portfolioId, decimal? fraction, PortfolioKind kind = PortfolioKind.Discretionary) => new()
    {
        TenantId = Tenant,
        PortfolioId = portfolioId,
        Date = date,
        Kind = kind,
        BaseCurrency = "USD",
        NetAssets = 1_000m,
        Lines =
        [
            new StateLine
            {
                Isin = Isin,
                Quantity = fraction is null ? 10 : fraction.Value * 1000,
                Traded = 1,
                Bought = 1,
                SplitRatio = 1,
                VotingFraction = fraction,
                Currency = "USD",
                Value = 10,
                UnitValue = 1,
            },
        ],
    };

    private static string Told(IEnumerable<DisclosureObligation> obligations)
        => string.Join(' ', obligations.Select(row => FormattableString.Invariant($"{row.RuleId} {row.FractionBefore:0.####}>{row.FractionAfter:0.####}")));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
