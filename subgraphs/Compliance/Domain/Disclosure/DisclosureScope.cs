namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>Whose shares a regime's disclosure rules are about: those with their primary listing in its place.</summary>
internal static class DisclosureScope
{
    private static readonly Dictionary<string, string[]> Venues = new(StringComparer.Ordinal)
    {
        ["US-SEC"] = ["XNYS", "XNAS", "ARCX", "BATS"],
        ["EU-TD"] = ["XETR", "XFRA", "XPAR", "XAMS", "XBRU", "XLIS", "XMIL", "XMAD", "XDUB", "XWBO", "XHEL", "XSTO", "XCSE", "XWAR"],
        ["KR-FSCMA"] = ["XKRX", "XKOS"],
        ["JP-FIEA"] = ["XTKS"],
        ["HK-SFO"] = ["XHKG"],
        ["SG-SFA"] = ["XSES"],
    };

    public static bool Covers(string regime, string primaryMic) => Venues.TryGetValue(regime, out var venues) && venues.Contains(primaryMic);
}
