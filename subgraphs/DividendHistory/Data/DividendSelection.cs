using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Dividends by period and kind, as far as they were known on a business date.</summary>
/// <param name="BusinessDate">Nothing is shown that was declared later; see <see cref="DividendState.IsKnown"/>.</param>
/// <param name="From">First ex-date; null for no bound.</param>
/// <param name="To">Last ex-date; null for no bound.</param>
/// <param name="Kinds">Null for all.</param>
internal sealed record DividendSelection(DateOnly BusinessDate, DateOnly? From = null, DateOnly? To = null, IReadOnlyList<DividendKind>? Kinds = null)
{
    public IQueryable<Dividend> Of(DividendHistoryContext db) => Filter(db.Dividends);

    /// <summary>For each instrument that has dividends at most <paramref name="rows"/> of them behind <paramref name="afterId"/>, in the order of their ids.</summary>
    public IQueryable<Dividend> PageOf(DividendHistoryContext db, IReadOnlyCollection<string> isins, string? afterId, int rows)
    {
        var behind = Filter(db.Dividends);
        if (afterId is not null)
        {
            behind = behind.Where(dividend => string.Compare(dividend.Id, afterId) > 0);
        }

        return db.Coverage.Where(coverage => isins.Contains(coverage.Isin))
            .SelectMany(coverage => behind.Where(dividend => dividend.Isin == coverage.Isin).OrderBy(dividend => dividend.Id).Take(rows));
    }

    private IQueryable<Dividend> Filter(IQueryable<Dividend> dividends)
    {
        var (date, from, to, kinds) = this;
        dividends = dividends.Where(dividend => dividend.ExDate <= date || dividend.DeclarationDate <= date);
        if (from is not null)
        {
            dividends = dividends.Where(dividend => dividend.ExDate >= from);
        }

        if (to is not null)
        {
            dividends = dividends.Where(dividend => dividend.ExDate <= to);
        }

        return kinds is null ? dividends : dividends.Where(dividend => kinds.Contains(dividend.Kind));
    }
}
