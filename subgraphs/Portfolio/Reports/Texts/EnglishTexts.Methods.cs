using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>Methods.</summary>
internal sealed partial class EnglishTexts
{
    public override IReadOnlyList<MethodNote> Methods(ReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var notes = new List<MethodNote>
        {
            new("Valuation", "Quantity × last close on or before the date, converted at the euro reference rates of the date (crosses through the euro); cash by trade date. A rate older than five business days gives no value.", "ECB euro foreign exchange reference rates"),
        };
        if (content.Performance is not null)
        {
            notes.Add(new("Time-weighted return", "Π E ÷ (B + F) − 1 over sub-periods cut at every external flow F, which counts at the start of its day. Annualised, (1 + r)^(365 ÷ days) − 1, only over periods longer than a year.", "GIPS 2020, 2.A.23 and 4.A.2"));
            notes.Add(new("Money-weighted return", "The rate r with Σ cf ÷ (1 + r)^(days ÷ 365) = 0 over the client’s flows; for a period of a year or less, that of the period, (1 + r)^(days ÷ 365) − 1.", "XIRR, actual/365"));
            notes.Add(new("Volatility, tracking error", "Sample standard deviation of daily returns, and of their differences to the benchmark, × √252.", "ESMA/2014/937 for tracking error"));
            notes.Add(new("Sharpe ratio", "Mean of daily returns less the risk-free rate ÷ their standard deviation, × √252.", "Sharpe (1994)"));
            notes.Add(new("Maximum drawdown", "Smallest V ÷ (highest V before) − 1 on the index of time-weighted returns.", "CFA Institute, Performance measurement"));
            notes.Add(new("Benchmark", "Price return of the index, converted into the base currency. The excess return is the difference of the two returns.", "Index levels as published"));
        }

        if (content.Results is not null)
        {
            notes.Add(new("Result by instrument", "Value at the end − value at the beginning − bought + sold + dividends paid, transaction costs within; the contribution is the result ÷ (B + Σ w F), w the part of the period that a flow was invested for.", "Modified Dietz (1968)"));
        }

        if (content.Risk is not null)
        {
            notes.Add(new("Historical VaR", "Losses of today’s holdings on the last 250 days in ascending order; VaR(c) is the one at rank ⌈c × n⌉. Ten days: × √10.", "Basel Committee (1996)"));
            notes.Add(new("Expected shortfall", "Mean of the losses at or above VaR.", "Basel Committee, MAR33"));
            notes.Add(new("Parametric VaR", "z(c) × √h × σ × NAV with mean zero.", "Hull, Options, Futures and Other Derivatives"));
            notes.Add(new("Backtest", "Days of the last 250 whose loss was above the 99 % VaR of the day before: green to 4, yellow to 9, red from 10.", "Basel Committee (1996), supervisory framework"));
            notes.Add(new("Stress tests", "Historical: each instrument’s own return of the time, else its sector’s mean, else the index. Hypothetical: the shocks named. Results add up over positions.", "Scenario definitions of this system"));
        }

        if (content.Income is not null)
        {
            notes.Add(new("Entitlement", "Shares held at the close before the ex-date × dividend per share as paid, converted at the rate of the payment date; what is owed at the rate of the report’s date.", "Entitlement by trade date"));
        }

        if (content.Kind is Domain.Reports.ReportKind.ClientQuarterly)
        {
            notes.Add(new("Scope of this report", "Contents and valuation, performance against the benchmark, income, transactions and costs of the period.", "Delegated Regulation (EU) 2017/565, art. 60"));
        }

        return notes;
    }
}
