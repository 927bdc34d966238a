using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Portfolio.Data;

/// <summary>
/// A digest of all that happened in a portfolio up to a date: a trade that is entered late, or corrected, changes it, and so does a close of the
/// past of an instrument that the tenant brought itself.
/// </summary>
internal static class BookRevision
{
    public static string Of(PortfolioBook book, DateOnly date)
    {
        var text = new StringBuilder();
        foreach (var trade in book.Trades.Where(trade => trade.TradeDate <= date).OrderBy(trade => trade.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"T{trade.Id}|{trade.Isin}|{trade.Side}|{trade.Quantity}|{trade.Price}|{trade.Fees}|{trade.TradeDate:yyyyMMdd}|{trade.Status}\n");
        }

        foreach (var movement in book.Movements.Where(movement => movement.Date <= date).OrderBy(movement => movement.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"C{movement.Id}|{movement.Amount}|{movement.Currency}|{movement.Date:yyyyMMdd}\n");
        }

        foreach (var isin in book.Trades.Where(trade => trade.TradeDate <= date).Select(trade => trade.Isin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (book.Instruments.GetValueOrDefault(isin)?.ToldCloses is { } closes)
            {
                for (var i = 0; i < closes.Dates.Count && closes.Dates[i] <= date; i++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"P{isin}|{closes.Values[i]}|{closes.Dates[i]:yyyyMMdd}\n");
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
