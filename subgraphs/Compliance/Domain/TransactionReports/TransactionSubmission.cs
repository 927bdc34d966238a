using System.Globalization;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>That the report of a trade was sent, and what was answered. Nothing here sends: whoever does says so.</summary>
public sealed class TransactionSubmission
{
    public required Guid TenantId { get; init; }

    public required string TradeId { get; init; }

    /// <summary>The sender's own name of what was sent, a file or a receipt; what is told twice under it is one sending.</summary>
    public required string Reference { get; set; }

    public required DateTimeOffset SubmittedAt { get; set; }

    /// <summary>Who said so.</summary>
    public required string SubmittedBy { get; set; }

    /// <summary>What of the trade was reported: a trade that was corrected since is to be reported anew.</summary>
    public required string Content { get; set; }

    /// <summary><see cref="TransactionReportStatus.Submitted"/>, then Accepted or Rejected.</summary>
    public required TransactionReportStatus Status { get; set; }

    /// <summary>Why it was rejected.</summary>
    public string? Note { get; set; }

    /// <summary>True where the trade still is what was reported.</summary>
    public bool IsOf(CopiedTrade trade) => Content == ContentOf(trade);

    /// <summary>The reported parts of a trade in one text.</summary>
    public static string ContentOf(CopiedTrade trade)
    {
        ArgumentNullException.ThrowIfNull(trade);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{trade.PortfolioId}|{trade.Isin}|{trade.Side}|{trade.Quantity:0.############}|{trade.Price:0.############}|{trade.Currency}|{trade.VenueMic}|{trade.ExecutedAt.UtcTicks}|{trade.CounterpartyLei}");
    }
}
