using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Configurations;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Compliance.Data.Imports;

/// <summary>What a tenant says of itself and its portfolios in transaction reports. A line replaces what was said of the same portfolio before.</summary>
internal sealed class ReportingPartyFileImport : FileImport<ComplianceContext>
{
    private const int MaxCode = 50;

    public override string Kind => "reporting-parties";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("portfolio_id", "a portfolio; nothing for the firm itself", IsRequired: false),
        new("lei", "of the firm, or of the fund that the portfolio is", IsRequired: false),
        new("investment_firm", "true or false, of the firm", IsRequired: false),
        new("capacity", "DEAL, MTCH or AOTC", IsRequired: false),
        new("decision_maker_id", "a person's code or an algorithm's; stored sealed", IsRequired: false),
        new("execution_id", "likewise", IsRequired: false),
    ];

    public override async Task<ImportCount> AddAsync(ComplianceContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        var parties = lines.Select(line => (Line: line, Party: Read(line, db.TenantId))).ToArray();
        ImportKeys.RequireOnce(parties, entry => entry.Line, entry => entry.Party.PortfolioId + ".", "portfolio_id");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        var known = await db.ReportingParties.ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        foreach (var (_, party) in parties)
        {
            if (known.TryGetValue(party.PortfolioId, out var stored))
            {
                (stored.Lei, stored.IsInvestmentFirm, stored.Capacity) = (party.Lei, party.IsInvestmentFirm, party.Capacity);
                (stored.DecisionMaker, stored.DecisionMakerKind) = (party.DecisionMaker, party.DecisionMakerKind);
                (stored.Execution, stored.ExecutionKind) = (party.Execution, party.ExecutionKind);
            }
            else
            {
                db.ReportingParties.Add(party);
            }
        }

        return new ImportCount(parties.Length, 0);
    }

    private static ReportingParty Read(ImportLine line, Guid tenantId)
    {
        var portfolio = line.OptionalText("portfolio_id", ColumnLengths.PortfolioId) ?? ReportingParty.Firm;
        if (portfolio == ReportingParty.Firm && line.Optional("lei") is null)
        {
            line.Refuse("lei", "The firm's own line needs its LEI.");
        }

        var (decides, executes) = (Code(line, "decision_maker_id"), Code(line, "execution_id"));
        return new ReportingParty
        {
            TenantId = tenantId,
            PortfolioId = portfolio,
            Lei = line.OptionalLei("lei"),
            IsInvestmentFirm = line.Flag("investment_firm"),
            Capacity = line.OptionalWord<TradingCapacity>("capacity"),
            DecisionMaker = decides is null ? null : SealedText.Of(decides),
            DecisionMakerKind = PartyCodes.OfDecision(decides),
            Execution = executes is null ? null : SealedText.Of(executes),
            ExecutionKind = PartyCodes.OfDecision(executes),
        };
    }

    private static string? Code(ImportLine line, string column)
    {
        var code = line.OptionalText(column, MaxCode);
        if (code is not null && PartyCodes.OfDecision(code) == PartyCodeKind.None)
        {
            // The value may be a person's: it is not repeated.
            line.Refuse(column, "It is neither CONCAT or a national id behind a country, nor an algorithm's code of capital letters, digits, - and _.");
        }

        return code;
    }
}
