using System.Linq.Expressions;
using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A payment. Every field names the columns that it reads, so that a query loads just those.</summary>
[ObjectType<Dividend>(Ignore = [nameof(Dividend.Amount), nameof(Dividend.Currency)])]
[Key("id")]
[RequiresScopes("dividends:read")]
internal static class DividendType
{
    [ID]
    public static Expression<Func<Dividend, string>> Id => dividend => dividend.Id;

    [Isin]
    public static Expression<Func<Dividend, string>> Isin => dividend => dividend.Isin;

    public static Instrument? GetInstrument([Parent(nameof(Dividend.Isin))] Dividend dividend) => new() { Isin = dividend.Isin };

    public static DividendStatus GetStatus(
        [Parent(nameof(Dividend.Status), nameof(Dividend.ExDate), nameof(Dividend.PayDate))] Dividend dividend,
        BusinessDates businessDates,
        CallerContext caller)
        => DividendState.StatusOn(dividend.Status, dividend.ExDate, dividend.PayDate, businessDates.Of(caller));

    [GraphQLDescription("Gross cash per share as paid, not adjusted for later splits.")]
    public static Money GetGrossAmount([Parent(nameof(Dividend.Amount), nameof(Dividend.Currency))] Dividend dividend)
        => new(dividend.Amount, dividend.Currency);

    [GraphQLDescription("grossAmount / product of split ratios with ex-date after this dividend's ex-date, up to the business date.")]
    public static async Task<Money> GetSplitAdjustedAmountAsync(
        [Parent(nameof(Dividend.Amount), nameof(Dividend.Currency), nameof(Dividend.ExDate), nameof(Dividend.Isin))] Dividend dividend,
        IDataLoader<string, IReadOnlyList<Split>> splits,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var factors = new SplitFactors(await splits.LoadAsync(dividend.Isin, cancellationToken) ?? [], businessDates.Of(caller));
        var factor = factors.FactorAt(dividend.ExDate);
        return new Money(factor == 1m ? dividend.Amount : Rounding.Result(dividend.Amount / factor), dividend.Currency);
    }

    [GraphQLDescription("First session on which a buyer does not receive the dividend.")]
    public static Expression<Func<Dividend, DateOnly>> ExDate => dividend => dividend.ExDate;

    [GraphQLDescription("Who is on the books at its end is paid. Of published files, which have none, by the ex-date and the settlement of the time.")]
    public static Expression<Func<Dividend, DateOnly?>> RecordDate => dividend => dividend.RecordDate;

    [ReferenceResolver]
    public static IQueryable<Dividend> GetById(IReadOnlyList<string> ids, DividendHistoryContext db, BusinessDates businessDates, CallerContext caller)
        => new DividendSelection(businessDates.Of(caller)).Of(db).Where(dividend => ids.Contains(dividend.Id));
}
