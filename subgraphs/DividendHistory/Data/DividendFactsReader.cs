using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Reads histories in three commands, whatever their number.</summary>
internal static class DividendFactsReader
{
    /// <summary>By ISIN; an instrument without coverage has no dividends held.</summary>
    /// <param name="coverage">Which instruments.</param>
    /// <param name="dividends">Theirs.</param>
    /// <param name="splits">Theirs.</param>
    /// <param name="cancellationToken">Ends when the caller goes.</param>
    public static async Task<IReadOnlyDictionary<string, DividendFacts>> ReadAsync(
        IQueryable<DividendCoverage> coverage, IQueryable<Dividend> dividends, IQueryable<Split> splits, CancellationToken cancellationToken)
    {
        var windows = await coverage.ToListAsync(cancellationToken);
        var payments = (await dividends
                .Where(row => row.Status != DividendStatus.Cancelled && row.Status != DividendStatus.Forecast)
                .OrderBy(row => row.Isin).ThenBy(row => row.ExDate)
                .Select(row => new { row.Isin, row.ExDate, row.DeclarationDate, row.Amount, row.Currency, row.Frequency, row.PayDate, row.Kind })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin);
        var splitsByIsin = (await splits.OrderBy(row => row.ExDate).ToListAsync(cancellationToken)).ToLookup(row => row.Isin);
        return windows.ToDictionary(
            row => row.Isin,
            row => new DividendFacts(
                row.ToWindow(),
                [
                    .. payments[row.Isin].Where(payment => payment.Kind == DividendKind.Regular)
                        .Select(payment => new KnownPayment(
                            payment.ExDate, payment.DeclarationDate, payment.Amount, payment.Currency, payment.Frequency, payment.PayDate)),
                ],
                [.. splitsByIsin[row.Isin]])
            {
                Others =
                [
                    .. payments[row.Isin].Where(payment => payment.Kind != DividendKind.Regular)
                        .Select(payment => new OtherPayment(payment.ExDate, payment.Amount, payment.Currency, payment.Kind)),
                ],
            });
    }
}
