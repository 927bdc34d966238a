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
        DividendFactsCache held,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        RequireDays(days);
        await NoteAsync(portfolios, tenantDb, cancellationToken);
        var plans = await ReadPlansAsync(portfolios, tenantDb, cancellationToken);
        var calendar = await CashflowReader.ReadAsync(db, held, portfolios, businessDates.Of(caller), days, cancellationToken);
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

    [BatchResolver]
    [Requires("baseCurrency holdings { isin quantity } targetAllocation { lines { isin weight } }")]
    [RequiresScopes("dividends:read", "portfolio:read", "market-data:eod")]
    [Cost(15)]
    [ListSize(AssumedSize = 60)]
    [GraphQLDescription("What the reinvestment plan buys with the dividends of the next `days`, by the date on which they can be put to use; null without a plan. An instrument without a close of the last five sessions is not bought.")]
    public static async Task<IReadOnlyList<IReadOnlyList<PlannedReinvestment>?>> GetPlannedReinvestmentsAsync(
        [Parent] IReadOnlyList<Portfolio> portfolios,
        [DefaultValue(90)] int days,
        DividendHistoryContext db,
        ReinvestmentContext tenantDb,
        BusinessDates businessDates,
        WithholdingTable withholding,
        DividendFactsCache held,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        RequireDays(days);
        await NoteAsync(portfolios, tenantDb, cancellationToken);
        var plans = await ReadPlansAsync(portfolios, tenantDb, cancellationToken);
        var date = businessDates.Of(caller);
        var calendar = await CashflowReader.ReadAsync(db, held, portfolios, date, days, cancellationToken);
        string[] isins =
        [
            .. portfolios.SelectMany(portfolio => (portfolio.Holdings ?? []).Select(holding => holding.Isin).Concat((portfolio.TargetAllocation?.Lines ?? []).Select(line => line.Isin)))
                .Distinct(StringComparer.Ordinal),
        ];
        var prices = await PurchasePrices.ReadAsync(db, isins, date, cancellationToken);
        var rules = withholding.For(caller.TenantId);
        return [.. portfolios.Select(portfolio => plans.TryGetValue(portfolio.Id, out var plan) ? calendar.Reinvest(portfolio, plan, rules, prices) : null)];
    }

    /// <summary>portfolio says which portfolios are the tenant's own; here every id is one, with what the gateway brought.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Portfolio?> GetPortfolios(IReadOnlyList<Portfolio> representations) => representations;

    private static void RequireDays(int days)
    {
        if (days is < 1 or > MaxDays)
        {
            throw new GraphQLException(DividendErrorCodes.DaysOutOfRange, $"days must be from 1 to {MaxDays}.") { InputPath = "days" };
        }
    }

    private static Task NoteAsync(IReadOnlyList<Portfolio> portfolios, ReinvestmentContext db, CancellationToken cancellationToken)
        => PortfolioRegister.NoteAsync(
            db,
            portfolios.Where(portfolio => portfolio.BaseCurrency is not null)
                .DistinctBy(portfolio => portfolio.Id, StringComparer.Ordinal)
                .ToDictionary(portfolio => portfolio.Id, portfolio => portfolio.BaseCurrency!, StringComparer.Ordinal),
            cancellationToken);

    private static async Task<IReadOnlyDictionary<string, ReinvestmentPlan>> ReadPlansAsync(
        IReadOnlyList<Portfolio> portfolios, ReinvestmentContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. portfolios.Select(portfolio => portfolio.Id).Distinct(StringComparer.Ordinal)];
        return await db.Plans.AsNoTracking().Where(plan => ids.Contains(plan.PortfolioId)).ToDictionaryAsync(plan => plan.PortfolioId, StringComparer.Ordinal, cancellationToken);
    }
}
