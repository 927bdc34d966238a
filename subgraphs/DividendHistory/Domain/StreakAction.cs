using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain;

/// <summary>A corporate action of the year in which a streak broke.</summary>
/// <param name="Date">Ex-date.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Amount">Per share as paid; null for a split.</param>
/// <param name="Currency">Of the amount.</param>
/// <param name="Ratio">New shares per old share; null for a payment.</param>
public sealed record StreakAction(DateOnly Date, StreakActionKind Kind, decimal? Amount, string? Currency, decimal? Ratio)
{
    /// <summary>The actions of a year that are known at a date, by ex-date.</summary>
    public static IReadOnlyList<StreakAction> Of(DividendFacts facts, int year, DateOnly businessDate)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var splits = facts.Splits.Where(split => split.ExDate.Year == year && split.ExDate <= businessDate)
            .Select(split => new StreakAction(split.ExDate, StreakActionKind.Split, null, null, split.Ratio));
        var payments = facts.Others.Where(payment => payment.ExDate.Year == year && payment.ExDate <= businessDate)
            .Select(payment => new StreakAction(payment.ExDate, KindOf(payment.Kind), payment.Amount, payment.Currency, null));
        return [.. splits.Concat(payments).OrderBy(action => action.Date).ThenBy(action => action.Kind)];
    }

    private static StreakActionKind KindOf(DividendKind kind) => kind switch
    {
        DividendKind.Stock => StreakActionKind.StockDividend,
        DividendKind.SpinOff => StreakActionKind.SpinOff,
        DividendKind.ReturnOfCapital => StreakActionKind.ReturnOfCapital,
        _ => StreakActionKind.SpecialDividend,
    };
}
