namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>What a report tells.</summary>
public enum ReportKind
{
    /// <summary>How the portfolio did, beside its benchmark.</summary>
    Performance,

    /// <summary>What it could lose: value at risk, scenarios, limits.</summary>
    Risk,

    /// <summary>What it holds on the last day of the period.</summary>
    Holdings,

    /// <summary>Dividends paid and owed.</summary>
    DividendIncome,

    /// <summary>What a client is told after a quarter: value, performance, holdings, income, transactions and costs.</summary>
    ClientQuarterly,
}
