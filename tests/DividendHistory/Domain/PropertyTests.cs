using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Cashflows;
using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.DividendHistory.Domain.Screening;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Tests.Domain;

/// <summary>What holds for any input; the seeds stand in the names of the cases.</summary>
public sealed class PropertyTests
{
    private const string Isin = "US1912161007";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Streaks_are_monotone_under_added_growth_years(int seed)
    {
        var random = new Random(seed);
        var first = 1990;
        var amounts = Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(1, 60) / 100m).ToList();
        var before = Streak(first, amounts);

        var added = random.Next(1, 6);
        for (var i = 0; i < added; i++)
        {
            amounts.Add(amounts[^1] + (random.Next(1, 5) / 100m));
        }

        Assert.Equal(new GrowthStreak(before.Years + added, before.IsCensored || before.Years + added == amounts.Count - 1), Streak(first, amounts));

        // A smaller first year in front of all keeps a streak or makes it longer, never shorter.
        List<decimal> longer = [amounts[0] / 2m, .. amounts];
        Assert.InRange(Streak(first - 1, longer).Years, before.Years + added, longer.Count - 1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_override_never_shortens_a_streak(int seed)
    {
        var random = new Random(seed);
        var amounts = Enumerable.Range(0, 20).Select(_ => random.Next(1, 60) / 100m).ToList();
        var series = Series(1990, amounts);
        StreakOverride[] overrides = [new(Isin, 1990 + random.Next(1, 20), "separation", "test")];

        var plain = DividendGrowthMetrics.Streak(series, 2009);
        var curated = DividendGrowthMetrics.Streak(series, 2009, overrides);

        Assert.InRange(curated.Years, plain.Years, 19);
        Assert.Equal(curated.Years > plain.Years, DividendGrowthMetrics.BreakOf(series, 2009, plain) == overrides[0].Year);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_screen_is_deterministic_counts_everybody_once_and_a_stricter_one_keeps_order_and_scores(int seed)
    {
        var random = new Random(seed);
        var members = Enumerable.Range(0, random.Next(1, 80)).Select(number => RandomMember(random, number)).ToArray();
        var universe = new ScreenUniverse(new DateOnly(2019, 12, 31), members);
        var shuffled = members.ToArray();
        random.Shuffle(shuffled);
        var criteria = ScreenCriteria.Of((DividendScreenPreset?)random.Next(3)).Tighten(new ScreenFilter(MinConsecutiveYears: random.Next(0, 6)));

        var outcome = universe.Screen(criteria);
        var again = new ScreenUniverse(new DateOnly(2019, 12, 31), shuffled).Screen(criteria);
        var stricter = universe.Screen(criteria.Tighten(new ScreenFilter(MinYield: 0.02m, MaxPayoutRatio: 0.6m)));

        Assert.Equal(outcome.Kept.Select(row => (row.Figures.Isin, row.Score)), again.Kept.Select(row => (row.Figures.Isin, row.Score)));
        Assert.Equal(outcome.Excluded, again.Excluded);
        Assert.Equal(members.Length, outcome.Kept.Count + outcome.Excluded.Values.Sum());
        Assert.Equal(outcome.Kept.OrderByDescending(row => row.Score).ThenBy(row => row.Figures.Isin, StringComparer.Ordinal), outcome.Kept);
        Assert.All(outcome.Kept, row => Assert.InRange(row.Score, 0m, 1m));
        Assert.Equal(outcome.Kept.Where(row => stricter.Kept.Contains(row)), stricter.Kept);
        Assert.All(stricter.Kept, row => Assert.Contains(row, outcome.Kept));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_calendar_pays_only_entitled_holdings_inside_its_window_in_order(int seed)
    {
        var random = new Random(seed);
        var today = new DateOnly(2019, 1, 1).AddDays(random.Next(365));
        var until = today.AddDays(random.Next(1, 367));
        string[] isins = ["A", "B", "C", "D"];
        var holdings = isins.Take(3).ToDictionary(isin => isin, _ => (decimal)random.Next(-2, 5));
        var facts = isins.ToDictionary(isin => isin, _ => Payer(random));
        var declared = isins.SelectMany(isin => Enumerable.Range(0, 4).Select(number => Declared(isin, today.AddDays(random.Next(-60, 400)), number, random))).ToList();

        var rows = CashflowCalendar.Entitlements(holdings, declared, facts, today, until);

        Assert.All(rows, row =>
        {
            Assert.True(holdings[row.Dividend.Isin] > 0m);
            Assert.Equal(holdings[row.Dividend.Isin], row.Quantity);
            Assert.InRange(row.Dividend.ExDate, today.AddDays(1), until);
            Assert.NotEqual(DividendStatus.Cancelled, row.Dividend.Status);
            Assert.DoesNotContain(row.Dividend.Kind, (DividendKind[])[DividendKind.Stock, DividendKind.SpinOff]);
        });
        Assert.Equal(rows.OrderBy(row => row.Dividend.ExDate).ThenBy(row => row.Dividend.Isin, StringComparer.Ordinal).ThenBy(row => row.Dividend.Id, StringComparer.Ordinal), rows);
        Assert.Equal(rows.Count, rows.Select(row => row.Dividend.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reinvestment_spends_no_more_than_there_is_in_whole_lots_above_the_ticket(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, random.Next(1, 8)).Select(number => new ReinvestmentLine(
            $"I{number}", random.Next(1, 9_000) / 7m, random.Next(1, 4) * 5m, random.Next(0, 100_000), random.Next(0, 10) / 20m)).ToList();
        var terms = new ReinvestmentTerms((ReinvestmentMode)random.Next(4), random.Next(0, 500), random.Next(2) == 0);
        var cash = random.Next(0, 200_000) / 3m;

        var result = ReinvestmentCalculation.Calculate(terms, "I0", cash, lines);

        Assert.Equal(cash, result.Pooled + result.Orders.Sum(order => order.Cost));
        Assert.InRange(result.Pooled, 0m, cash);
        Assert.All(result.Orders, order =>
        {
            Assert.InRange(order.Cost, terms.MinimumTicket, cash);
            Assert.True(order.Quantity > 0m);
            Assert.Equal(0m, terms.AllowFractional ? order.Quantity % 0.000001m : order.Quantity % lines.Single(line => line.Isin == order.Isin).Lot);
        });
    }

    private static DividendFacts Payer(Random random)
    {
        var step = (int[])[30, 91, 182, 365];
        var gap = step[random.Next(step.Length)];
        var payments = Enumerable.Range(0, 40)
            .Select(number => new DateOnly(2019, 12, 20).AddDays(-gap * number + random.Next(-5, 6)))
            .Where(date => date.Year > 2010)
            .Order()
            .Select(date => new KnownPayment(date, date.AddDays(-20), random.Next(10, 13) / 10m, "USD", DividendFrequency.Quarterly, date.AddDays(20)));
        return new DividendFacts(new CoverageWindow(new DateOnly(2011, 1, 1), new DateOnly(2020, 12, 31)), [.. payments], []);
    }

    private static Dividend Declared(string isin, DateOnly exDate, int number, Random random) => new()
    {
        Id = $"{exDate:yyyyMMdd}-{isin}-{number}",
        Isin = isin,
        ExDate = exDate,
        Amount = 1m,
        Currency = "USD",
        Kind = (DividendKind)random.Next(5),
        Status = (DividendStatus)random.Next(1, 5),
        Frequency = DividendFrequency.Irregular,
        Source = "test",
    };

    private static ScreenFigures RandomMember(Random random, int number) => new()
    {
        Isin = WideMarket.IsinOf(number),
        Streak = random.Next(8) == 0 ? null : new GrowthStreak(random.Next(0, 40), random.Next(3) == 0),
        Cagr5 = random.Next(6) == 0 ? null : random.Next(-5, 15) / 100m,
        TrailingYield = random.Next(6) == 0 ? null : random.Next(0, 60) / 1000m,
        PayoutRatio = random.Next(6) == 0 ? null : random.Next(10, 120) / 100m,
        DebtToEquity = random.Next(4) == 0 ? null : random.Next(0, 30) / 10m,
        SectorEarningsCagr = random.Next(6) == 0 ? null : random.Next(-2, 9) / 100m,
        MarketCapUsd = random.Next(6) == 0 ? null : random.Next(1, 9) * 1_000_000_000m,
        ValueTradedUsd = random.Next(6) == 0 ? null : random.Next(1, 20) * 1_000_000m,
    };

    private static GrowthStreak Streak(int first, List<decimal> amounts)
        => DividendGrowthMetrics.Streak(Series(first, amounts), first + amounts.Count - 1);

    private static DividendSeries Series(int first, List<decimal> amounts)
    {
        var last = first + amounts.Count - 1;
        return DividendSeries.Create(
            amounts.Select((amount, index) => new Payment(new DateOnly(first + index, 6, 1), amount, "USD")), new SplitFactors([], new DateOnly(last, 12, 31)), last)!;
    }
}
