namespace Subgraphs.Compliance.Tests.Boundaries;

/// <summary>Where the instruments are listed that a regime's rules are about.</summary>
/// <param name="Mic">A venue of the place.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Country">ISO 3166-1 alpha-2, and the beginning of an ISIN.</param>
internal sealed record BoundaryPlace(string Mic, string Currency, string Country)
{
    public static BoundaryPlace Of(string regime) => regime switch
    {
        "EU-MIFID2" or "EU-UCITS" or "EU-TD" => new("XETR", "EUR", "DE"),
        "US-SEC" or "US-40ACT" => new("XNYS", "USD", "US"),
        "KR-FSCMA" => new("XKRX", "KRW", "KR"),
        "JP-FIEA" => new("XTKS", "JPY", "JP"),
        "HK-SFO" => new("XHKG", "HKD", "HK"),
        "SG-SFA" => new("XSES", "SGD", "SG"),
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "No place is said for the regime."),
    };
}
