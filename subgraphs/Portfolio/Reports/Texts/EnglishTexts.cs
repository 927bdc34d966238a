using System.Globalization;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>English.</summary>
internal sealed partial class EnglishTexts : ReportTexts
{
    private static readonly (double Unit, string Suffix)[] Units = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")];

    public override string Language => "en";

    public override string Title(ReportKind kind) => kind switch
    {
        ReportKind.Performance => "Performance report",
        ReportKind.Risk => "Risk report",
        ReportKind.Holdings => "Holdings report",
        ReportKind.DividendIncome => "Dividend income report",
        ReportKind.ClientQuarterly => "Quarterly client report",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public override string Kind(PortfolioKind kind) => kind switch
    {
        PortfolioKind.Discretionary => "Discretionary mandate",
        PortfolioKind.Advisory => "Advisory mandate",
        PortfolioKind.FundUcits => "UCITS fund",
        PortfolioKind.Fund40Act => "Fund under the Investment Company Act of 1940",
        PortfolioKind.FundKrPublic => "Korean public fund",
        PortfolioKind.Proprietary => "Proprietary account",
        PortfolioKind.Model => "Model portfolio",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public override string Classification(ClientClassification classification) => classification switch
    {
        ClientClassification.Retail => "Retail client",
        ClientClassification.Professional => "Professional client",
        ClientClassification.EligibleCounterparty => "Eligible counterparty",
        _ => throw new ArgumentOutOfRangeException(nameof(classification), classification, "Not a category."),
    };

    public override string Sector(string? sector) => sector ?? "Funds and other";

    public override string Metric(RiskMetric metric) => metric switch
    {
        RiskMetric.Var991D => "VaR 99 %, 1 day",
        RiskMetric.Var951D => "VaR 95 %, 1 day",
        RiskMetric.ExpectedShortfall975 => "Expected shortfall 97.5 %",
        RiskMetric.Volatility => "Volatility",
        RiskMetric.Drawdown => "Drawdown, 1 year",
        RiskMetric.PositionWeight => "Position weight",
        RiskMetric.SectorWeight => "Sector weight",
        RiskMetric.StressLoss => "Stress loss",
        RiskMetric.TrackingError => "Tracking error, 1 year",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric."),
    };

    public override string Severity(Severity? severity) => severity switch
    {
        null => "Within the limit",
        Domain.Limits.Severity.Info => "Information",
        Domain.Limits.Severity.Warning => "Warning",
        Domain.Limits.Severity.Breach => "Breach",
        Domain.Limits.Severity.Critical => "Critical breach",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    public override string Zone(BaselZone zone) => zone switch
    {
        BaselZone.Green => "Green zone",
        BaselZone.Yellow => "Yellow zone",
        BaselZone.Red => "Red zone",
        _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "Not a zone."),
    };

    public override string Side(TradeSide side) => side == TradeSide.Buy ? "Buy" : "Sell";

    public override string Flow(CashMovementKind kind) => kind switch
    {
        CashMovementKind.Deposit => "Deposit",
        CashMovementKind.Withdrawal => "Withdrawal",
        CashMovementKind.Exchange => "Currency exchange",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public override string Scenario(StressScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Name;
    }

    public override string Note(DataNoteKind kind, string items) => kind switch
    {
        DataNoteKind.Simulated => "The market data is simulated: names, prices and dividends are made up, and no figure here is of a real investment.",
        DataNoteKind.StalePrices => $"The last close of these is older than one trading day and was carried forward: {items}.",
        DataNoteKind.NoPrices => $"No close of these was ever observed; they are carried at cost: {items}.",
        DataNoteKind.NoBenchmark => "No benchmark covers the period; figures that need one are left out.",
        DataNoteKind.NotMeasured => "The portfolio cannot be valued on every day of the period (an exchange rate is missing); figures over the period are left out.",
        DataNoteKind.BegunWithin => $"The portfolio began within the period, on {items}: the figures are from then on.",
        DataNoteKind.ShortHistory => "There are fewer than 100 returns: figures of risk would say nothing about a tail and are left out.",
        DataNoteKind.ProxiedReturns => $"For these no history covers the whole window; on the days without one the benchmark’s return stands in: {items}.",
        DataNoteKind.NoRiskFreeRate => $"No risk-free rate is known for {items}: there is no Sharpe ratio.",
        DataNoteKind.GrossDividends => "Dividends are gross: withholding tax is not held in the data.",
        DataNoteKind.NoSession => $"The last day of the period is no trading day for every instrument; closes are of the last session before it, from {items} on.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a note."),
    };

    public override string LongDate(DateOnly date) => $"{date.Day.ToString(CultureInfo.InvariantCulture)} {LongMonth(date.Month)} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    public override string ShortDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string MonthAndYear(DateOnly date) => $"{MonthName(date.Month)} {date.ToString("yy", CultureInfo.InvariantCulture)}";

    public override string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    public override string Compact(double value)
    {
        var (unit, suffix) = Array.Find(Units, step => Math.Abs(value) >= step.Unit) is { Unit: > 0 } found ? found : (1, "");
        return ReportNumbers.Sign((value / unit).ToString("0.##", CultureInfo.InvariantCulture)) + suffix;
    }

    private static string LongMonth(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
