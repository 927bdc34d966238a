using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Files;

/// <summary>What the files do not say of a fund whose index they hold.</summary>
internal static class FundProfiles
{
    /// <summary>SPDR S&amp;P 500 ETF Trust: gross expense ratio and full replication as its prospectus states them.</summary>
    private const string SpyIsin = "US78462F1030";

    /// <summary>Null for a fund whose index the files do not hold.</summary>
    public static EtfRecord? Find(string isin)
        => isin == SpyIsin ? new EtfRecord("SPX", 0.000945m, EtfReplication.Full) : null;
}
