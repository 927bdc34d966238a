using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class RiskAlertTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 2, 20, 0, 0, TimeSpan.Zero);

    private static readonly RiskLimit Limit = new()
    {
        TenantId = Guid.Empty,
        Id = "L",
        PortfolioId = "p",
        Metric = RiskMetric.Var991D,
        Threshold = 0.02m,
        WarningFraction = 0.8m,
        Action = LimitAction.Alert,
    };

    [Theory]
    [InlineData(0.0159, null)]
    [InlineData(0.016, Severity.Warning)]
    [InlineData(0.02, Severity.Warning)]
    [InlineData(0.0201, Severity.Breach)]
    [InlineData(0.03, Severity.Breach)]
    [InlineData(0.0301, Severity.Critical)]
    public void A_metric_is_judged_by_how_far_it_is_beyond(double observed, Severity? severity)
        => Assert.Equal(severity, Limit.Judge((decimal)observed));

    [Fact]
    public void A_metric_is_judged_as_it_is_and_told_to_ten_decimals()
    {
        var alert = RiskAlert.Raise(Limit, 0.02000000000000001m, "A", Now)!;
        Assert.Equal((Severity.Breach, 0.02m), (alert.Severity, alert.Observed));

        alert.Observe(Limit, 0.0312345678949m, Now.AddDays(1));
        Assert.Equal(0.0312345679m, alert.Observed);
    }

    [Fact]
    public void A_condition_that_fires_again_is_the_same_alert()
    {
        var alert = RiskAlert.Raise(Limit, 0.021m, "A", Now)!;

        alert.Observe(Limit, 0.031m, Now.AddDays(1));

        Assert.Equal((2, Severity.Critical, 0.031m), (alert.Occurrences, alert.Severity, alert.Observed));
        Assert.Equal(Now, alert.RaisedAt);
    }

    [Fact]
    public void It_closes_after_three_calm_evaluations_in_a_row()
    {
        var alert = RiskAlert.Raise(Limit, 0.021m, "A", Now)!;
        decimal[] metrics = [0.010m, 0.010m, 0.021m, 0.010m, 0.010m];
        foreach (var observed in metrics)
        {
            alert.Observe(Limit, observed, Now.AddDays(1));
        }

        Assert.Null(alert.ClosedAt);
        alert.Observe(Limit, 0.010m, Now.AddDays(2));
        Assert.Equal(Now.AddDays(2), alert.ClosedAt);
    }

    [Fact]
    public void A_metric_that_still_warns_is_not_calm()
    {
        var alert = RiskAlert.Raise(Limit, 0.021m, "A", Now)!;
        for (var day = 1; day <= 10; day++)
        {
            alert.Observe(Limit, 0.017m, Now.AddDays(day));
        }

        Assert.Null(alert.ClosedAt);
        Assert.Equal(Severity.Warning, alert.Severity);
    }

    [Fact]
    public void A_metric_below_its_limit_raises_nothing() => Assert.Null(RiskAlert.Raise(Limit, 0.01m, "A", Now));
}
