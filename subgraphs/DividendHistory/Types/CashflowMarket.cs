using Subgraphs.DividendHistory.Data.Cashflows;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Cashflows;
using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Markets.Currencies;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>Makes the calendars of portfolios from what was read for all of them.</summary>
/// <param name="date">The business date: ex-dates lie behind it, so that its rates are the latest there are.</param>
/// <param name="until">The last ex-date.</param>
/// <param name="facts">Histories by ISIN.</param>
/// <param name="declared">Payments that are known and to come, by ISIN.</param>
/// <param name="countries">Countries of the payers by ISIN.</param>
/// <param name="rates">Reference rates on the business date.</param>
internal sealed class CashflowMarket(
    DateOnly date,
    DateOnly until,
    IReadOnlyDictionary<string, DividendFacts> facts,
    ILookup<string, Dividend> declared,
    IReadOnlyDictionary<string, string> countries,
    EuroCrossRates rates)
{
    /// <summary>A year of a thousand quarterly payers is beyond what a list can hold.</summary>
    private const int MostRows = 2_000;

    /// <summary>By ex-date; null where the portfolio's holdings or currency are not known.</summary>
    /// <exception cref="GraphQLException">A reference rate is missing, or there are too many rows.</exception>
    public IReadOnlyList<DividendCashflow>? Of(Portfolio portfolio, ReinvestmentPlan? plan, WithholdingRules withholding)
    {
        if (portfolio is not { Holdings: { } held, BaseCurrency: { } baseCurrency })
        {
            return null;
        }

        var quantities = held.GroupBy(holding => holding.Isin, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(holding => holding.Quantity), StringComparer.Ordinal);
        var entitlements = CashflowCalendar.Entitlements(
            quantities,
            quantities.Keys.SelectMany(isin => declared[isin]),
            facts.Where(pair => quantities.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
            date,
            until);
        return entitlements.Count > MostRows
            ? throw new GraphQLException(DividendErrorCodes.CalendarTooLong, $"There are {entitlements.Count} payments, more than {MostRows}: ask for fewer days.") { InputPath = "days" }
            : [.. entitlements.Select(entitlement => ToCashflow(entitlement.Dividend, entitlement.Quantity, baseCurrency, plan, withholding))];
    }

    /// <summary>What a plan buys with the calendar's cash at today's prices; null where the portfolio's holdings or currency are not known.</summary>
    /// <exception cref="GraphQLException">As <see cref="Of"/>.</exception>
    public IReadOnlyList<PlannedReinvestment>? Reinvest(Portfolio portfolio, ReinvestmentPlan plan, WithholdingRules withholding, PurchasePrices prices)
    {
        if (Of(portfolio, plan, withholding) is not { } cashflows)
        {
            return null;
        }

        var currency = portfolio.BaseCurrency!;
        var cashflowById = cashflows.ToDictionary(cashflow => cashflow.Dividend.Id, StringComparer.Ordinal);
        var lines = LinesOf(portfolio, currency, prices).ToDictionary(line => line.Isin, StringComparer.Ordinal);
        var steps = ReinvestmentSchedule.Run(
            new ReinvestmentTerms(plan.Mode, plan.MinimumTicketAmount, plan.AllowFractional),
            cashflows.Select(cashflow => new ReinvestablePayment(cashflow.Dividend.Id, cashflow.Isin, cashflow.InvestableOn, cashflow.NetBase.Amount)),
            [.. lines.Values]);
        return
        [
            .. steps.Select(step => new PlannedReinvestment(
                step.Payment.InvestableOn,
                cashflowById[step.Payment.Id].Dividend,
                new Money(step.Payment.Net, currency),
                [
                    .. step.Orders.Select(order => new PlannedReinvestmentOrder(
                        order.Isin, order.Quantity, new Money(Rounding.Result(lines[order.Isin].Price), currency), new Money(Rounding.Result(order.Cost), currency))),
                ],
                new Money(Rounding.Result(step.Pooled), currency))),
        ];
    }

    /// <summary>Every instrument that is held or wanted and has a price of today.</summary>
    private IEnumerable<ReinvestmentLine> LinesOf(Portfolio portfolio, string currency, PurchasePrices prices)
    {
        var held = portfolio.Holdings!.ToLookup(holding => holding.Isin, holding => holding.Quantity, StringComparer.Ordinal);
        var wanted = (portfolio.TargetAllocation?.Lines ?? []).ToLookup(line => line.Isin, line => line.Weight, StringComparer.Ordinal);
        return held.Select(group => group.Key).Union(wanted.Select(group => group.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(isin => (Isin: isin, Quote: prices.Of(isin, currency, rates)))
            .Where(line => line.Quote is not null)
            .Select(line => new ReinvestmentLine(line.Isin, line.Quote!.Value.Price, line.Quote.Value.Lot, held[line.Isin].Sum() * line.Quote.Value.Price, wanted[line.Isin].Sum()));
    }

    private DividendCashflow ToCashflow(Dividend dividend, decimal quantity, string baseCurrency, ReinvestmentPlan? plan, WithholdingRules withholding)
    {
        var currency = dividend.Currency;
        var rate = withholding.RateFor(countries.GetValueOrDefault(dividend.Isin));
        var cash = ExpectedCash.Of(quantity, dividend.Amount, rate, currency);
        var toBase = rates.Rate(currency, baseCurrency)
            ?? throw new GraphQLException(
                DividendErrorCodes.RateUnavailable, $"There is no reference rate from {currency} to {baseCurrency} within five business days before {date:yyyy-MM-dd}.");
        var lag = facts.TryGetValue(dividend.Isin, out var history) ? PayDates.LagOf(history.Known.Where(payment => payment.ExDate <= date)) : null;
        return new DividendCashflow(
            dividend.Isin,
            dividend,
            quantity,
            new Money(cash.Gross, currency),
            rate,
            new Money(cash.Net, currency),
            new Money(CurrencyUnits.Settle(cash.Net * toBase, baseCurrency), baseCurrency),
            ReinvestmentPlan.InvestableOn(plan, dividend.ExDate, PayDates.Expect(dividend.ExDate, dividend.PayDate, lag)));
    }
}
