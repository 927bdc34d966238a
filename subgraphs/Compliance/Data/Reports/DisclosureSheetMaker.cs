using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Compliance.Types;
using Subgraphs.Server.Errors;

namespace Subgraphs.Compliance.Data.Reports;

/// <summary>
/// The content of a large-holding notification, for the duties that are open at the end of a period: a sheet of what the authority's form asks for
/// (holder, issuer, holding before and after, date, parts), not the form itself.
/// </summary>
internal sealed class DisclosureSheetMaker(RegulatoryReportKind kind, string regime, IReadOnlyList<string> ruleIds, RuleBook rules) : IReportMaker
{
    public RegulatoryReportKind Kind => kind;

    public string Regime => regime;

    public string MediaType => "text/csv";

    public string FileExtension => "csv";

    /// <summary>Each kind of notification, with the regime and the rules that ask for it.</summary>
    public static IReadOnlyDictionary<RegulatoryReportKind, (string Regime, string[] RuleIds)> Kinds { get; } = new Dictionary<RegulatoryReportKind, (string, string[])>
    {
        [RegulatoryReportKind.Sec13D] = ("US-SEC", ["US-13D"]),
        [RegulatoryReportKind.Sec13G] = ("US-SEC", ["US-13G-QII", "US-13G-PASSIVE"]),
        [RegulatoryReportKind.Kr5Pct] = ("KR-FSCMA", ["KR-5PCT"]),
        [RegulatoryReportKind.JpLargeHolding] = ("JP-FIEA", ["JP-5PCT"]),
        [RegulatoryReportKind.HkDi] = ("HK-SFO", ["HK-DI", "HK-DI-SHORT"]),
        [RegulatoryReportKind.SgSsh] = ("SG-SFA", ["SG-SSH"]),
    };

    /// <summary>A notification is made when a person asks for it: a crossing has no period.</summary>
    public DateOnly? LastPeriodEnd(DateOnly date) => null;

    public async Task<FrozenInputs> FreezeAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var ids = ruleIds;
        var obligations = await scope.Db.Obligations.AsNoTracking()
            .Where(row => ids.Contains(row.RuleId) && row.CrossedAt <= scope.PeriodEnd && row.Status == ObligationStatus.Open)
            .OrderBy(row => row.DueOn)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        if (obligations.Count == 0)
        {
            throw new GraphQLException(ComplianceErrorCodes.ReportNotDue, "No such duty is open at the end of the period.") { InputPath = "periodEnd" };
        }

        string[] obligationIds = [.. obligations.Select(row => row.Id)];
        var parts = (await scope.Db.ObligationPortfolios.AsNoTracking().Where(row => obligationIds.Contains(row.ObligationId)).OrderBy(row => row.PortfolioId).ToListAsync(cancellationToken))
            .ToLookup(row => row.ObligationId, row => row.PortfolioId, StringComparer.Ordinal);
        DateOnly[] dates = [.. obligations.Select(row => row.CrossedAt).Distinct()];
        var states = (await scope.Db.PortfolioStates.AsNoTracking().Where(row => dates.Contains(row.Date)).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.PortfolioId, row.Date));
        var purpose = await scope.Db.DisclosureProfiles.AsNoTracking().Select(row => (HoldingPurpose?)row.Purpose).SingleOrDefaultAsync(cancellationToken);
        var lines = obligations.SelectMany(row => parts[row.Id].Select(portfolioId => new DisclosureLine
        {
            ObligationId = row.Id,
            RuleId = row.RuleId,
            RuleVersion = row.RuleVersion,
            Citation = rules.FindRule(row.RuleId, row.RuleVersion)!.Citation,
            Issuer = scope.Market.Instruments.GetValueOrDefault(row.Isin)?.IssuerName,
            IssuerLei = row.IssuerLei,
            IssuerKey = row.IssuerKey,
            Isin = row.Isin,
            CrossedAt = row.CrossedAt,
            FractionBefore = row.FractionBefore,
            FractionAfter = row.FractionAfter,
            DueOn = row.DueOn,
            IsAmendment = row.IsAmendment,
            PortfolioId = portfolioId,
            Quantity = states.GetValueOrDefault((portfolioId, row.CrossedAt))?.Lines.FirstOrDefault(line => line.Isin == row.Isin)?.Quantity,
        })).ToList();
        var inputs = new DisclosureSheetInputs(scope.FilerName, (purpose ?? HoldingPurpose.Control).ToString().ToUpperInvariant(), scope.PeriodEnd, lines);
        return new FrozenInputs(ReportJson.Write(inputs), obligations[0].DueOn, obligationIds);
    }

    public string Render(string inputs)
    {
        var frozen = ReportJson.Read<DisclosureSheetInputs>(inputs);

        // A schedule and its amendment are two forms; the other authorities have one for both.
        var schedule = kind switch
        {
            RegulatoryReportKind.Sec13D => "SCHEDULE 13D",
            RegulatoryReportKind.Sec13G => "SCHEDULE 13G",
            _ => null,
        };
        object?[] FormOf(string? text) => schedule is null ? [] : [text];
        var sheet = new CsvSheet().Row([
            "holder", "purpose", "periodEnd", "obligation", "rule", "ruleVersion", "citation", "issuer", "issuerLei", "issuerKey", "isin", "crossedAt", "fractionBefore", "fractionAfter",
            "dueOn", "portfolio", "quantity", .. FormOf("form")]);
        foreach (var line in frozen.Lines)
        {
            sheet.Row([
                frozen.Filer, frozen.Purpose, frozen.PeriodEnd, line.ObligationId, line.RuleId, line.RuleVersion, line.Citation, line.Issuer, line.IssuerLei, line.IssuerKey, line.Isin,
                line.CrossedAt, line.FractionBefore, line.FractionAfter, line.DueOn, line.PortfolioId, line.Quantity, .. FormOf(line.IsAmendment ? schedule + "/A" : schedule)]);
        }

        return sheet.ToString();
    }
}
