using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;
using Subgraphs.Imports.Files;
using Subgraphs.Portfolio.Data.Configurations;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Imports;

/// <summary>Cash that a tenant's clients paid in or took out, and exchanges of currencies.</summary>
internal sealed class CashFlowFileImport(IDbContextFactory<MarketCopyContext> market, TimeProvider time) : FileImport<PortfolioContext>
{
    private const string Euro = "EUR";

    public override string Kind => "cash-flows";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("flow_id", "your own key of the flow"),
        new("portfolio_id", "a portfolio of the tenant"),
        new("date", "2025-12-31"),
        new("kind", "DEPOSIT, WITHDRAWAL or EXCHANGE"),
        new("amount", "signed: a deposit above zero, a withdrawal below"),
        new("currency", "ISO 4217"),
    ];

    public override async Task<ImportCount> AddAsync(PortfolioContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken)
    {
        await using var shared = await market.CreateDbContextAsync(cancellationToken);
        var currencies = await shared.Rates.Select(row => row.Currency).Distinct().ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        currencies.Add(Euro);
        var portfolios = await db.Portfolios.AsNoTracking().ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        var flows = lines.Select(line => (Line: line, Flow: Read(line, db.TenantId, portfolios, currencies))).ToArray();
        ImportKeys.RequireOnce(flows, entry => entry.Line, entry => entry.Flow.Id, "flow_id");
        if (errors.Count > 0)
        {
            return new ImportCount(0, 0);
        }

        var known = await ImportKeys.ReadKnownAsync(
            flows.Select(entry => entry.Flow.Id),
            (ids, token) => db.CashMovements.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(token),
            row => row.Id,
            cancellationToken);
        var fresh = 0;
        foreach (var (line, flow) in flows)
        {
            if (!known.TryGetValue(flow.Id, out var stored))
            {
                db.CashMovements.Add(flow);
                fresh++;
            }
            else if ((stored.PortfolioId, stored.Date, stored.Kind, stored.Amount, stored.Currency) != (flow.PortfolioId, flow.Date, flow.Kind, flow.Amount, flow.Currency))
            {
                line.Refuse("flow_id", $"'{flow.Id}' is stored with other values: a flow that was told is not changed by a file.");
            }
        }

        return new ImportCount(fresh, flows.Length - fresh);
    }

    private CashMovement Read(ImportLine line, Guid tenantId, Dictionary<string, InvestmentPortfolio> portfolios, HashSet<string> currencies)
    {
        var portfolioId = line.Text("portfolio_id", ColumnLengths.PortfolioId);
        var portfolio = portfolios.GetValueOrDefault(portfolioId);
        if (portfolioId.Length > 0 && portfolio is null)
        {
            line.Refuse("portfolio_id", $"The tenant has no portfolio '{portfolioId}'.");
        }

        var currency = line.Currency("currency");
        if (currency.Length > 0 && !currencies.Contains(currency))
        {
            line.Refuse("currency", $"No reference rates of {currency} are held: the portfolio could not be valued.");
        }

        var date = line.Date("date");
        if (date > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
        {
            line.Refuse("date", "It lies in the future.");
        }
        else if (portfolio is not null && date != default && date < portfolio.InceptionDate)
        {
            line.Refuse("date", $"The portfolio began on {portfolio.InceptionDate:yyyy-MM-dd}.");
        }

        var kind = line.Word<CashMovementKind>("kind");
        return new CashMovement
        {
            TenantId = tenantId,
            Id = line.Text("flow_id", ColumnLengths.RowId),
            PortfolioId = portfolioId,
            Date = date,
            Kind = kind,
            Amount = kind switch
            {
                CashMovementKind.Deposit => line.Number10("amount", amount => amount > 0, "above zero, as a deposit is"),
                CashMovementKind.Withdrawal => line.Number10("amount", amount => amount < 0, "below zero, as a withdrawal is"),
                _ => line.Number10("amount", amount => amount != 0, "other than zero"),
            },
            Currency = currency,
        };
    }
}
