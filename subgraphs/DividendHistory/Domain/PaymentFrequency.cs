using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain;

/// <summary>Payments a year.</summary>
public static class PaymentFrequency
{
    private static readonly int[] Usual = [12, 4, 2, 1];

    /// <summary>The value of {1, 2, 4, 12} nearest to a number of payments, ties to the larger.</summary>
    /// <remarks>Domain specification, chapter 4 (normalised DPS): a payment pulled across a year end makes five or three of four.</remarks>
    public static int Snap(int payments)
    {
        var nearest = Usual[0];
        foreach (var usual in Usual)
        {
            if (Math.Abs(usual - payments) < Math.Abs(nearest - payments))
            {
                nearest = usual;
            }
        }

        return nearest;
    }

    /// <summary>Payments a year at a stated frequency; null where it is irregular.</summary>
    public static int? PerYear(DividendFrequency frequency) => frequency switch
    {
        DividendFrequency.Annual => 1,
        DividendFrequency.SemiAnnual => 2,
        DividendFrequency.Quarterly => 4,
        DividendFrequency.Monthly => 12,
        _ => null,
    };
}
