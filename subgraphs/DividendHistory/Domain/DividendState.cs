using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain;

/// <summary>What was known of a dividend on a business date. Point-in-time: nothing is told before it was declared.</summary>
public static class DividendState
{
    /// <summary>True from the declaration, or from the ex-date where no declaration date is known.</summary>
    public static bool IsKnown(DateOnly? declarationDate, DateOnly exDate, DateOnly businessDate)
        => exDate <= businessDate || declarationDate <= businessDate;

    /// <summary>The status on the business date: declared before the ex-date, confirmed until it is paid, then paid.</summary>
    /// <param name="stated">The source's status; it stands where the dividend was cancelled and, after the ex-date, where no pay date is known.</param>
    public static DividendStatus StatusOn(DividendStatus stated, DateOnly exDate, DateOnly? payDate, DateOnly businessDate)
    {
        if (stated == DividendStatus.Cancelled)
        {
            return stated;
        }

        if (exDate > businessDate)
        {
            return stated == DividendStatus.Forecast ? stated : DividendStatus.Declared;
        }

        return payDate switch
        {
            null => stated,
            { } paid when paid <= businessDate => DividendStatus.Paid,
            _ => DividendStatus.Confirmed,
        };
    }
}
