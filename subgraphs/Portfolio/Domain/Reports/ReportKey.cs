using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>Under which key a report is made once, and what was asked for under it.</summary>
/// <param name="Key">Clients' keys and the program's own do not meet: they begin differently.</param>
/// <param name="InputDigest">SHA-256 of the wish, hexadecimal.</param>
public sealed record ReportKey(string Key, string InputDigest)
{
    /// <param name="key">What the client sent; null: what is asked for on one business date is one report.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="businessDate">The caller's.</param>
    public static ReportKey OfClient(string? key, ReportWish wish, DateOnly businessDate)
    {
        var digest = Digest(wish);
        return new ReportKey(key is null ? $"same:{Text(businessDate)}:{digest}" : "client:" + key, digest);
    }

    /// <summary>One for a schedule's period, however often the program starts.</summary>
    public static ReportKey OfSchedule(string scheduleId, ReportWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return new ReportKey($"schedule:{scheduleId}:{Text(wish.To)}", Digest(wish));
    }

    /// <summary>One for an alert, however often it fires.</summary>
    public static ReportKey OfAlert(string alertId, ReportWish wish) => new("alert:" + alertId, Digest(wish));

    private static string Digest(ReportWish wish)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', wish.PortfolioId, wish.Kind, Text(wish.From), Text(wish.To), wish.Locale, wish.Format))));

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
