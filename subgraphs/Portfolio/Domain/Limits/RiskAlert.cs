namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>A limit that is strained, from the evaluation that found it to the one that closed it. One is open for a limit at a time.</summary>
public sealed class RiskAlert
{
    /// <summary>So many calm evaluations in a row close it: a metric that dances around its limit does not open an alert a day.</summary>
    private const int CalmEvaluationsToClose = 3;

    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required string LimitId { get; init; }

    public required Severity Severity { get; set; }

    /// <summary>The metric at the last evaluation that strained the limit, to ten decimals; it was judged as it is.</summary>
    public required decimal Observed { get; set; }

    /// <summary>The threshold at that evaluation.</summary>
    public required decimal Threshold { get; set; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public string? AcknowledgedBy { get; set; }

    public string? Note { get; set; }

    /// <summary>Evaluations that found the limit strained while this was open.</summary>
    public required int Occurrences { get; set; }

    /// <summary>Calm evaluations in a row, up to the last.</summary>
    public int CalmEvaluations { get; set; }

    /// <summary>Takes the next evaluation in: the condition fires again, or it calms down and in the end closes.</summary>
    /// <param name="limit">The limit as it is now.</param>
    /// <param name="observed">The metric.</param>
    /// <param name="at">When it was evaluated.</param>
    public void Observe(RiskLimit limit, decimal observed, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(limit);
        if (limit.Judge(observed) is { } severity)
        {
            (Severity, Observed, Threshold, CalmEvaluations) = (severity, Rounding.Figure(observed), limit.Threshold, 0);
            Occurrences++;
        }
        else if (!limit.IsCalm(observed))
        {
            CalmEvaluations = 0;
        }
        else if (++CalmEvaluations >= CalmEvaluationsToClose)
        {
            ClosedAt = at;
        }
    }

    /// <summary>The alert that an evaluation raises where none is open; null where the limit is not strained.</summary>
    public static RiskAlert? Raise(RiskLimit limit, decimal observed, string id, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return limit.Judge(observed) is not { } severity
            ? null
            : new RiskAlert
            {
                TenantId = limit.TenantId,
                Id = id,
                PortfolioId = limit.PortfolioId,
                LimitId = limit.Id,
                Severity = severity,
                Observed = Rounding.Figure(observed),
                Threshold = limit.Threshold,
                RaisedAt = at,
                Occurrences = 1,
            };
    }
}
