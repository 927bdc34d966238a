using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Data;

/// <summary>The date that "today" means for a caller.</summary>
public sealed class BusinessDates(ReferenceDatabase<PriceRunContext> prices)
{
    /// <summary>Where a list of what happened ends: with the date that is asked for, at the latest with the business date that the context carries.</summary>
    public static DateOnly Until(CallerContext caller, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.BusinessDate is { } today && today < to ? today : to;
    }

    /// <summary>The caller's business date, else the last session in the data.</summary>
    public DateOnly Of(CallerContext caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.BusinessDate
            ?? prices.Run?.LastSession
            ?? throw new InvalidOperationException("The database was not prepared before the first request.");
    }
}
