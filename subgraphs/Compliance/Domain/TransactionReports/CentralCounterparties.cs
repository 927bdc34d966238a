namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>
/// Which central counterparty stands between the sides of trades on a venue: it is reported as the other side where that is not disclosed (RTS 22,
/// fields 7 and 16). A venue that clears through several, or through one whose LEI is not held here, is not in the list: there the other side
/// has to be said with the trade.
/// </summary>
public static class CentralCounterparties
{
    /// <summary>National Securities Clearing Corporation.</summary>
    private const string Nscc = "549300RYC9NELN2ICA34";

    /// <summary>Eurex Clearing AG.</summary>
    private const string Eurex = "529900LN3S50JPU47S06";

    /// <summary>Japan Securities Clearing Corporation.</summary>
    private const string Jscc = "549300JHM7D8P3TS4S86";

    /// <summary>The LEI of a venue's counterparty; null where it is not known.</summary>
    public static string? Of(string mic) => mic switch
    {
        "XNYS" or "XNAS" or "ARCX" or "BATS" => Nscc,
        "XETR" => Eurex,
        "XTKS" => Jscc,
        _ => null,
    };
}
