using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>Sentences with figures in them; figures come formatted.</summary>
public abstract partial class ReportTexts
{
    /// <summary>What the picture of growth shows.</summary>
    public abstract string GrowthSays(string portfolio, string? benchmark);

    /// <summary>What the picture of drawdowns shows.</summary>
    public abstract string DrawdownSays(string? depth, Drawdown? drawdown);

    /// <summary>What the picture of values shows.</summary>
    public abstract string ValueSays(string begin, string end);

    /// <summary>From which peak to which low, and when it was made good.</summary>
    public abstract string DrawdownSpan(Drawdown drawdown);

    /// <summary>What the picture of returns shows.</summary>
    public abstract string DistributionSays(int days, string worst, string best);

    /// <summary>What the picture of scenarios shows.</summary>
    public abstract string StressSays(string scenario, string loss);

    /// <summary>What a picture of parts shows.</summary>
    public abstract string PartsSay(string largest, string weight);

    /// <summary>What the picture of income shows.</summary>
    public abstract string IncomeSays(string total, int payments);

    /// <summary>How many returns, from when to when.</summary>
    public abstract string Observations(int count, DateOnly from, DateOnly to);

    /// <summary>How many days were worse than foretold.</summary>
    public abstract string Exceptions(int exceptions, int days);

    /// <summary>How many transactions there are beyond those listed.</summary>
    public abstract string MoreTrades(int count);

    /// <summary>At the foot: from which data.</summary>
    public abstract string MadeFrom(string source, DateOnly lastSession);

    /// <summary>All amounts are in one currency.</summary>
    public abstract string AmountsIn(string currency);
}
