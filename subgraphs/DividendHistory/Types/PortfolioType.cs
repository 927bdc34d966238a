using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Data.Cashflows;
using Subgraphs.DividendHistory.Data.Tenants;
using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What this subgraph adds to <c>Portfolio</c>.</summary>
[ObjectType<Portfolio>]
[Key("id")]
internal static class PortfolioType
{
    private const int MaxDays = 366;

    [BatchResolver]
    [Requires("baseCurrency holdings { isin quantity }")]
    [RequiresScopes("dividends:read", "portfolio:read")]
    [Cost(10)]
    [ListSize(AssumedSize = 60)]
    [GraphQLDescription("Expected cash by ex-date and pay-date for the next `days`, from declared and forecast dividends and current holdings. By ex-date; payments that went ex already are the portfolio's receivables and not here.")]
    public static async Task<IReadOnlyList<IReadOnlyList<DividendCashflow>?>> GetDividendCalendarAsync(
        [Parent] IReadOnlyList<Portfolio> portfolios,
        [DefaultValue(90)] int days,
        DividendHistoryContext db,
        ReinvestmentContext tenantDb,
        BusinessDates businessDates,
        WithholdingTable withholding,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (days is < 1 or > MaxDays)
        {
            throw new GraphQLException(DividendErrorCodes.DaysOutOfRange, $"days must be from 1 to {MaxDays}.") { InputPath = "days" };
        }

        var brought = portfolios.Where(portfolio => portfolio.BaseCurrency is not null)
            .DistinctBy(portfolio => portfolio.Id, StringComparer.Ordinal)
            .ToDictionary(portfolio => portfolio.Id, portfolio => portfolio.BaseCurrency!, StringComparer.Ordinal);
        await PortfolioRegister.NoteAsync(tenantDb, brought, cancellationToken);
        var plans = await ReadPlansAsync(portfolios, tenantDb, cancellationToken);
        var calendar = await CashflowReader.ReadAsync(db, portfolios, businessDates.Of(caller), days, cancellationToken);
        var rules = withholding.For(caller.TenantId);
        return [.. portfolios.Select(portfolio => calendar.Of(portfolio, plans.GetValueOrDefault(portfolio.Id), rules))];
    }

    [BatchResolver]
    [RequiresScopes("portfolio:read")]
    [GraphQLDescription("What the tenant decided about the portfolio's dividends; null where nothing was decided, and then they stay cash.")]
    public static async Task<IReadOnlyList<ReinvestmentPlan?>> GetReinvestmentPlanAsync(
        [Parent(nameof(Portfolio.Id))] IReadOnlyList<Portfolio> portfolios, ReinvestmentContext db, CancellationToken cancellationToken)
    {
        var plans = await ReadPlansAsync(portfolios, db, cancellationToken);
        return [.. portfolios.Select(portfolio => plans.GetValueOrDefault(portfolio.Id))];
    }

    /// <summary>portfolio says which portfolios are the tenant's own; here every id is one, with what the gateway brought.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Portfolio?> GetPortfolios(IReadOnlyList<Portfolio> representations) => representations;

    private static async Task<IReadOnlyDictionary<string, ReinvestmentPlan>> ReadPlansAsync(
        IReadOnlyList<Portfolio> portfolios, ReinvestmentContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        return await db.Plans.AsNoTracking().Where(plan => ids.Contains(plan.PortfolioId)).ToDictionaryAsync(plan => plan.PortfolioId, StringComparer.Ordinal, cancellationToken);
    }
}
