using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>A bound on a metric of one portfolio.</summary>
public sealed class RiskLimit
{
    /// <summary>Beyond this multiple of the threshold a breach is critical.</summary>
    private const decimal CriticalFactor = 1.5m;

    /// <summary>Below this fraction of the threshold a metric counts as calm.</summary>
    private const decimal CalmFraction = 0.95m;

    private const int IdBytes = 16;

    /// <summary>The id of what a limit is on: one portfolio has one limit of a metric and a scope, whoever sets it at the same time.</summary>
    public static string IdOf(string portfolioId, RiskMetric metric, string? scopeKey)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{portfolioId}\n{metric}\n{scopeKey}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, IdBytes));
    }

    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required RiskMetric Metric { get; init; }

    /// <summary>Which one, where the metric is of many: an ISIN, a sector, a scenario; null: the worst of them.</summary>
    public string? ScopeKey { get; init; }

    /// <summary>A fraction, of net asset value where the metric is a loss (0.02 = 2 %).</summary>
    public required decimal Threshold { get; set; }

    /// <summary>Warn at this fraction of the threshold.</summary>
    public required decimal WarningFraction { get; set; }

    public required LimitAction Action { get; set; }

    /// <summary>WARNING from the warning fraction on, BREACH above the threshold, CRITICAL above one and a half times it; null below all.</summary>
    public Severity? Judge(decimal observed)
        => observed > CriticalFactor * Threshold ? Severity.Critical
            : observed > Threshold ? Severity.Breach
            : observed >= WarningFraction * Threshold ? Severity.Warning
            : null;

    /// <summary>True where a metric is so far below the threshold that an alert on it may close.</summary>
    public bool IsCalm(decimal observed) => observed < CalmFraction * Threshold;
}
