using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>Every UCITS of the tenant against every limit of the directive at the end of a period.</summary>
internal sealed class UcitsLimitsMaker(RuleBook rules, PortfolioEvaluation evaluation, IOptions<BreachOptions> options) : IReportMaker
{
    public RegulatoryReportKind Kind => RegulatoryReportKind.UcitsLimits;

    public string Regime => "EU-UCITS";

    public string MediaType => "text/csv";

    public string FileExtension => "csv";

    /// <summary>Month ends.</summary>
    public DateOnly? LastPeriodEnd(DateOnly date) => DueDates.MonthEnd(date) == date ? date : new DateOnly(date.Year, date.Month, 1).AddDays(-1);

    public async Task<FrozenInputs> FreezeAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var date = StatesOn.Weekday(scope.PeriodEnd);
        var funds = (await StatesOn.ReadAsync(scope.Db, scope.PeriodEnd, cancellationToken)).Where(state => state.Kind == PortfolioKind.FundUcits).ToList();
        if (funds.Count == 0)
        {
            throw new GraphQLException(ComplianceErrorCodes.ReportNotDue, "The tenant has no UCITS.") { InputPath = "kind" };
        }

        var activations = await scope.Db.Activations.AsNoTracking().Where(row => row.RegimeCode == Regime).ToListAsync(cancellationToken);
        var overrides = await scope.Db.Overrides.AsNoTracking().Where(row => row.RegimeCode == Regime).ToListAsync(cancellationToken);
        var ages = scope.Market.PriceAgesOn(date);
        var checks = funds.SelectMany(fund => evaluation
            .Evaluate(activations, overrides, new EvaluationInput(fund.ToFacts(), [], ages, date) { Funds = scope.Market.Funds }).Checks
            .Select(check => new UcitsCheck
            {
                PortfolioId = fund.PortfolioId,
                NetAssets = fund.NetAssets,
                Currency = fund.BaseCurrency,
                RuleId = check.Rule.Id,
                RuleVersion = check.Rule.Version,
                Citation = check.Rule.Citation,
                Observed = check.Observed,
                Threshold = check.Threshold,
                Result = check.Indeterminate ? "INDETERMINATE" : check.Passed ? "KEPT" : "BROKEN",
                Subject = check.SubjectIssuerLei ?? check.SubjectIsin,
                Explanation = check.Explanation,
            })).ToList();
        var due = AuthorityCalendar.For(rules.FindRegime(Regime)!.Jurisdiction).Add(scope.PeriodEnd, options.Value.PassiveCureBusinessDays);
        return new FrozenInputs(ReportJson.Write(new UcitsLimitsInputs(scope.FilerName, scope.PeriodEnd, date, checks)), due, []);
    }

    public string Render(string inputs)
    {
        var frozen = ReportJson.Read<UcitsLimitsInputs>(inputs);
        var sheet = new CsvSheet().Row(
            "managementCompany", "periodEnd", "holdingsOf", "fund", "netAssets", "currency", "rule", "ruleVersion", "citation", "observed", "threshold", "result", "subject", "explanation");
        foreach (var check in frozen.Checks)
        {
            sheet.Row(
                frozen.Filer, frozen.PeriodEnd, frozen.HoldingsOf, check.PortfolioId, check.NetAssets, check.Currency, check.RuleId, check.RuleVersion, check.Citation, check.Observed,
                check.Threshold, check.Result, check.Subject, check.Explanation);
        }

        return sheet.ToString();
    }
}
