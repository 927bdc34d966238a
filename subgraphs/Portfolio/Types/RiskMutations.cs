using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Markets.Classification;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Configurations;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a risk officer decides. Both mutations are safe to repeat: the second time changes nothing more.</summary>
[MutationType]
internal static class RiskMutations
{
    private const decimal HighestThreshold = 10m;

    [RequiresScopes("portfolio:risk", "portfolio:write")]
    public static async Task<RiskLimit?> SetRiskLimitAsync(
        RiskLimitInput input,
        PortfolioContext db,
        MarketCopy market,
        IOptions<PerformanceOptions> options,
        IOptions<RebalancingOptions> rebalancing,
        ReportLanguages languages,
        BusinessDates dates,
        CallerContext caller,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        InputRules.Require(input.Threshold is > 0 and <= HighestThreshold, "input.threshold", $"{input.Threshold} is not above 0 and at most {HighestThreshold}: it is a fraction, 0.02 is 2 %.");
        InputRules.Require(input.WarningFraction is > 0 and <= 1, "input.warningFraction", $"{input.WarningFraction} is not above 0 and at most 1.");
        InputRules.Require(
            input.Metric != RiskMetric.StressLoss || input.ScopeKey is null || StressScenarios.Find(input.ScopeKey) is not null,
            "input.scopeKey",
            $"There is no scenario '{input.ScopeKey}'.");
        InputRules.Require(
            input.ScopeKey is null || input.Metric is RiskMetric.StressLoss or RiskMetric.PositionWeight or RiskMetric.SectorWeight,
            "input.scopeKey",
            "Only a weight or a stress loss has a scope.");
        RequireScope(input);
        return await db.OnceAsync(
            KeyedMutation.Of("setRiskLimit", input.IdempotencyKey, caller, input),
            () => SetAsync(db, input, new LimitWatch(db, market, options, rebalancing, languages, time), dates.Of(caller), cancellationToken),
            () => FindAsync(db, input, cancellationToken),
            cancellationToken);
    }

    private static async Task<RiskLimit> SetAsync(PortfolioContext db, RiskLimitInput input, LimitWatch watch, DateOnly date, CancellationToken cancellationToken)
    {
        if (!await db.Portfolios.AnyAsync(portfolio => portfolio.Id == input.PortfolioId, cancellationToken))
        {
            throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such portfolio.") { InputPath = "input.portfolioId" };
        }

        var limit = await FindAsync(db, input, cancellationToken);
        if (limit is not null && Means(limit, input))
        {
            // Sent again: an evaluation more would count as the condition firing again, or as one of the calm ones that close an alert.
            return limit;
        }

        if (limit is null)
        {
            limit = new RiskLimit
            {
                TenantId = db.TenantId,
                Id = RiskLimit.IdOf(input.PortfolioId, input.Metric, input.ScopeKey),
                PortfolioId = input.PortfolioId,
                Metric = input.Metric,
                ScopeKey = input.ScopeKey,
                Threshold = input.Threshold,
                WarningFraction = input.WarningFraction,
                Action = input.Action,
            };
            db.RiskLimits.Add(limit);
        }
        else
        {
            (limit.Threshold, limit.WarningFraction, limit.Action) = (input.Threshold, input.WarningFraction, input.Action);
        }

        await watch.EvaluateAsync(date, [limit], cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return limit;
        }
        catch (DbUpdateException)
        {
            // Two who set one at a time: the database keeps the first, and the second learns of it.
            db.Forget();
            if (await FindAsync(db, input, cancellationToken) is not { } first)
            {
                throw;
            }

            return Means(first, input)
                ? first
                : throw new GraphQLException(PortfolioErrorCodes.Conflict, "Somebody else set this limit at the same time: read it again.") { InputPath = "input.threshold" };
        }
    }

    private static Task<RiskLimit?> FindAsync(PortfolioContext db, RiskLimitInput input, CancellationToken cancellationToken)
        => db.RiskLimits.SingleOrDefaultAsync(
            row => row.PortfolioId == input.PortfolioId && row.Metric == input.Metric && row.ScopeKey == input.ScopeKey, cancellationToken);

    private static bool Means(RiskLimit limit, RiskLimitInput input)
        => (limit.Threshold, limit.WarningFraction, limit.Action) == (input.Threshold, input.WarningFraction, input.Action);

    /// <summary>A limit on a name that nothing can have would never be broken, and nobody would learn why.</summary>
    private static void RequireScope(RiskLimitInput input)
    {
        InputRules.Require(
            input is not { Metric: RiskMetric.SectorWeight, ScopeKey: { } sector } || Gics.IsSector(sector), "input.scopeKey", $"'{input.ScopeKey}' is no GICS sector.");
        InputRules.Require(
            input is not { Metric: RiskMetric.PositionWeight, ScopeKey: { } isin } || Isin.IsValid(isin), "input.scopeKey", $"'{input.ScopeKey}' is no ISIN.");
    }

    [RequiresScopes("portfolio:risk")]
    public static async Task<RiskAlert?> AcknowledgeAlertAsync(
        [ID] string id, string? note, [ID] string? idempotencyKey, PortfolioContext db, CallerContext caller, TimeProvider time, CancellationToken cancellationToken)
    {
        InputRules.Require(note is null or { Length: <= ColumnLengths.Note }, "note", $"It has {note?.Length} characters, more than {ColumnLengths.Note}.");
        return await db.OnceAsync(
            KeyedMutation.Of("acknowledgeAlert", idempotencyKey, caller, id, note),
            () => AcknowledgeAsync(db, id, note, caller, time, cancellationToken),
            () => db.RiskAlerts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);
    }

    private static async Task<RiskAlert> AcknowledgeAsync(
        PortfolioContext db, string id, string? note, CallerContext caller, TimeProvider time, CancellationToken cancellationToken)
    {
        var alert = await db.RiskAlerts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such alert.") { InputPath = "id" };
        if (caller.Subject is null)
        {
            throw new GraphQLException(PortfolioErrorCodes.PersonRequired, "An alert is acknowledged by a person, and the token names none.");
        }

        if (alert.AcknowledgedAt is null)
        {
            (alert.AcknowledgedAt, alert.AcknowledgedBy, alert.Note) = (time.GetUtcNow(), caller.Subject, note);
            await db.SaveChangesAsync(cancellationToken);
        }

        return alert;
    }
}
