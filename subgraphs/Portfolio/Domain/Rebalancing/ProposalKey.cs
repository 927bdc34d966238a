using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>Under which key a proposal is made once, and what was asked for under it.</summary>
/// <param name="Key">A client's own and the program's do not meet: they begin differently.</param>
/// <param name="InputDigest">SHA-256 of the input, hexadecimal.</param>
public sealed record ProposalKey(string Key, string InputDigest)
{
    /// <param name="key">What the client sent.</param>
    /// <param name="portfolioId">The portfolio.</param>
    /// <param name="wishes">What it asked for.</param>
    public static ProposalKey OfClient(string key, string portfolioId, RebalanceWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        var input = string.Join(
            '\n', portfolioId, Text(wishes.MaxTurnover), wishes.ExDateWindowDays?.ToString(CultureInfo.InvariantCulture) ?? "-", Text(wishes.DeployCashAbove));
        return new ProposalKey("client:" + key, Digest(input));
    }

    /// <summary>One for an alert: however often it fires, it asks for one reduction.</summary>
    public static ProposalKey OfAlert(string alertId) => new("alert:" + alertId, Digest(alertId));

    /// <summary>0.10 and 0.1 are one number.</summary>
    private static string Text(decimal? value) => value is { } number ? number.ToString("G29", CultureInfo.InvariantCulture) : "-";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
