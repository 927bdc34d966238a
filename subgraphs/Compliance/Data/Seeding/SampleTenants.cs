using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Data.Seeding;

/// <summary>
/// The sample tenants: <c>northwind</c>, a US adviser, <c>hanbit</c>, a Korean asset manager, <c>aldgate</c>, a UCITS house. A tenant that is
/// none of them begins with the house rules alone.
/// </summary>
internal static class SampleTenants
{
    private static readonly TenantSeed[] Seeds =
    [
        new(
            "northwind",
            ["US-SEC", "US-40ACT"],
            [("INT-STALE-PRICE", null, Severity.Breach)],
            [
                ("TMRU", "AIG", RestrictionLevel.RestrictedBuy, "Research under way"),
                ("LDHC", "JNJ", RestrictionLevel.RestrictedAll, "Inside information"),
                ("MRBV", "BAC", RestrictionLevel.Watch, "Rating under review"),
            ])
        {
            Reporting = [new("", "SMPL00NORTHWIND000", "NWA-REBALANCE-1"), new("income-fund", "SMPLNORTHWINDINC00", null)],
            Profile = (HoldingPurpose.Passive, FilerKind.Qii, "Northwind Advisers"),
        },
        new(
            "hanbit",
            ["KR-FSCMA"],
            [("KR-FUND-10", 0.095m, null)],
            [
                ("9913", "IBM", RestrictionLevel.RestrictedBuy, "Affiliated underwriter in an offering"),
                ("990011", "AAPL", RestrictionLevel.Watch, "Holding near the reporting level"),
            ])
        {
            Reporting = [new("", "SMPL000000HANBIT00", "HB-REBALANCE-1"), new("kr-growth", "SMPL0HANBITGROWTH0", null)],
            Profile = (HoldingPurpose.General, FilerKind.Passive, "Hanbit Asset Management"),
        },
        new(
            "aldgate",
            ["EU-UCITS", "EU-MIFID2", "EU-TD"],
            [],
            [
                ("VSSM", "AIG", RestrictionLevel.RestrictedBuy, "Exclusion list"),
                ("SBPE", "XOM", RestrictionLevel.RestrictedAll, "Exclusion list"),
            ])
        {
            Reporting = [new("", "SMPL00000ALDGATE00", "ALD-REBALANCE-1"), new("core-equity", "SMPL0ALDGATECORE00", null)],
            Profile = (HoldingPurpose.Passive, FilerKind.Passive, "Aldgate Funds"),
        },
    ];

    public static TenantSeed For(string slug) => Seeds.FirstOrDefault(seed => seed.Slug == slug) ?? new TenantSeed(slug, [], [], []);
}
