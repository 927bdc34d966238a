using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Monitoring;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Expressions;
using Subgraphs.Compliance.Domain.Monitoring;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>
/// Form 13F, information table (Exchange Act s. 13(f), Rule 13f-1(a)): shares and units with their primary listing in the United States over all
/// accounts with investment discretion.
/// </summary>
/// <remarks>
/// 1. The duty: at the end of some month of a year the assets reach the threshold; then the year's last quarter and the next year's first three
/// are reported. 2. The holdings at the close of the quarter, by CUSIP. Model and advisory portfolios are under nobody's discretion here.
/// </remarks>
internal sealed class Form13FMaker(RuleBook rules) : IReportMaker
{
    private const string RuleId = "US-13F";
    private const int December = 12;
    private const int CusipStart = 2;
    private const int CusipLength = 9;

    public RegulatoryReportKind Kind => RegulatoryReportKind.Sec13F;

    public string Regime => "US-SEC";

    public string MediaType => "application/xml";

    public string FileExtension => "xml";

    public DateOnly? LastPeriodEnd(DateOnly date)
        => DueDates.QuarterEnd(date) == date ? date : new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1).AddDays(-1);

    public async Task<FrozenInputs> FreezeAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var periodEnd = scope.PeriodEnd;
        if (periodEnd != DueDates.QuarterEnd(periodEnd))
        {
            throw Refused(ComplianceErrorCodes.ReportPeriodInvalid, "A period of Form 13F ends with a calendar quarter.");
        }

        var own = await scope.Db.Overrides.AsNoTracking().SingleOrDefaultAsync(row => row.RuleId == RuleId, cancellationToken);
        var rule = EffectiveRule.Of(rules.FindRule(RuleId, periodEnd) ?? throw Refused(ComplianceErrorCodes.ReportNotDue, "The rule does not count on that day."), own);
        var months = await MonthEndsAsync(scope, periodEnd.Month == December ? periodEnd.Year : periodEnd.Year - 1, rule, cancellationToken);
        var states = await StatesOn.ReadAsync(scope.Db, periodEnd, cancellationToken);
        var lines = states.Where(IsDiscretionary)
            .SelectMany(state => state.Lines)
            .Where(line => IsSection13F(line, scope.Market))
            .GroupBy(line => line.Isin, StringComparer.Ordinal)
            .Select(holding => ToLine(scope.Market.Instruments[holding.Key], holding.Sum(line => line.Quantity), holding.First().Price!.Value))
            .OrderBy(line => line.Issuer, StringComparer.Ordinal)
            .ThenBy(line => line.Cusip, StringComparer.Ordinal)
            .ToList();
        var inputs = new Form13FInputs(scope.FilerName, periodEnd, rule.Rule.Version, rule.Threshold!.Value, months, lines);
        var due = DueDates.Of(rule.Rule.Deadline!, periodEnd, AuthorityCalendar.For(rules.FindRegime(Regime)!.Jurisdiction));
        return new FrozenInputs(ReportJson.Write(inputs), due, []);
    }

    public string Render(string inputs) => Form13FDocument.Write(ReportJson.Read<Form13FInputs>(inputs));

    private static async Task<IReadOnlyList<Form13FMonth>> MonthEndsAsync(ReportScope scope, int year, EffectiveRule rule, CancellationToken cancellationToken)
    {
        DateOnly[] wanted = [.. Enumerable.Range(1, December).Select(month => StatesOn.Weekday(DueDates.MonthEnd(new DateOnly(year, month, 1))))];
        var states = (await scope.Db.PortfolioStates.AsNoTracking().Where(row => wanted.Contains(row.Date)).ToListAsync(cancellationToken)).ToLookup(row => row.Date);
        List<Form13FMonth> known =
        [
            .. wanted.Where(states.Contains).Select(date => new Form13FMonth(
                date, states[date].Where(IsDiscretionary).SelectMany(state => state.Lines).Where(line => IsSection13F(line, scope.Market)).Sum(line => line.Quantity * line.Price!.Value))),
        ];
        var isDue = rule.Rule.Test.Evaluate(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [RuleInputs.Threshold] = rule.Threshold!.Value,
            [RuleInputs.MonthEndValues] = known.Select(month => month.Value).ToList(),
        });
        return isDue == true ? known
            : known.Count == December ? throw Refused(ComplianceErrorCodes.ReportNotDue, $"At no month end of {year} the assets reach {rule.Threshold:0} USD.")
            : throw Refused(ComplianceErrorCodes.ReportInputMissing, $"The holdings of {December - known.Count} month ends of {year} are not known here, and the others make no duty.");
    }

    private static bool IsDiscretionary(PortfolioState state) => state.Kind is not (PortfolioKind.Model or PortfolioKind.Advisory);

    private static bool IsSection13F(StateLine line, MarketFacts market)
        => line is { Quantity: > 0, Price: not null, Currency: "USD" }
            && market.Instruments.TryGetValue(line.Isin, out var instrument)
            && DisclosureScope.Covers("US-SEC", instrument.PrimaryMic);

    private static Form13FLine ToLine(InstrumentFact instrument, decimal shares, decimal price)
        => instrument.Isin.StartsWith("US", StringComparison.Ordinal) || instrument.Isin.StartsWith("CA", StringComparison.Ordinal)
            ? new Form13FLine(
                instrument.IssuerName ?? instrument.Name, instrument.IsFund ? "UNIT" : "COM", instrument.Isin.Substring(CusipStart, CusipLength), shares, price)
            : throw Refused(ComplianceErrorCodes.ReportInputMissing, $"The CUSIP of {instrument.Isin} is not known: its ISIN does not hold one.");

    private static GraphQLException Refused(string code, string problem) => new(code, problem) { InputPath = "periodEnd" };
}
