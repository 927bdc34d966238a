using System.Globalization;
using Gateway.Host.Http;
using GraphQL.TypeSystem;

namespace Gateway.Host.Admission;

/// <summary>
/// Charges a request by the static cost of its operation, as its caller may run it and with its variables, before anything is fetched: one
/// that is over the limit of its plan, or for which the budget of its tenant has not enough left, is refused and charged nothing. Requests
/// that one execution answers are charged each.
/// </summary>
internal sealed class DemandControl(CostOptions options, TimeProvider time)
{
    private readonly CostBudgets _budgets = new(time);

    /// <summary>Notes what the request is estimated to cost; the refusal, or null where it may be executed.</summary>
    public ClientError? Charge(Exchange exchange)
    {
        if (options.Mode is CostMode.Off)
        {
            return null;
        }

        var estimated = exchange.Prepared.Plan.Plan.StaticCost.Evaluate(exchange.Variables);
        exchange.EstimatedCost = estimated;
        if (!IsEnforced(exchange))
        {
            return null;
        }

        var limits = options.Of(exchange.Caller);
        if (estimated > limits.PerRequest)
        {
            return TooExpensive(estimated, limits);
        }

        if (limits.PerMinute == 0 || exchange.Caller.TenantId is not { } tenant)
        {
            return null;
        }

        // A tenant's own limit can be above the budget of its plan: such a request waits for a full bucket.
        var (remaining, retryAfter) = _budgets.Take(tenant, limits, Math.Min(estimated, limits.PerMinute));
        exchange.CostBudgetRemaining = remaining;
        return retryAfter == TimeSpan.Zero ? null : Spent(estimated, remaining, retryAfter);
    }

    private bool IsEnforced(Exchange exchange)
        => options.Mode is CostMode.Enforce || (options.Mode is CostMode.Auto && exchange.View.Supergraph.Costs.IsLinked);

    private static ClientError TooExpensive(long estimated, CostLimits limits) => ClientError.GraphQL(new GraphQLError(
        string.Create(CultureInfo.InvariantCulture, $"The operation is estimated to cost {estimated}; a request of this caller may cost {limits.PerRequest}. Ask for fewer elements or fields."),
        RequestErrorCodes.CostTooExpensive)
    {
        Extensions = [KeyValuePair.Create<string, object>("estimated", estimated), KeyValuePair.Create<string, object>("limit", limits.PerRequest)],
    });

    private static ClientError Spent(long estimated, long remaining, TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        return new ClientError(StatusCodes.Status429TooManyRequests,
        [
            new GraphQLError(
                string.Create(CultureInfo.InvariantCulture, $"The operation is estimated to cost {estimated}, and {remaining} are left of what this tenant may spend in a minute. Wait as long as Retry-After says."),
                RequestErrorCodes.CostBudgetSpent)
            {
                Extensions = [KeyValuePair.Create<string, object>("estimated", estimated), KeyValuePair.Create<string, object>("budgetRemaining", remaining)],
            },
        ])
        {
            Header = ("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
