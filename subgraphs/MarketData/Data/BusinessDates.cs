using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Data;

/// <summary>What "today" means for a caller: the date in the verified context, else the last session in the data.</summary>
public sealed class BusinessDates(ReferenceDatabase<MarketDataContext> database)
{
    public DateOnly Of(CallerContext caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.BusinessDate
            ?? database.Run?.LastSession
            ?? throw new InvalidOperationException("The database was not prepared before a request.");
    }

    /// <summary>
    /// False for a date behind the business date that the context carries: a figure of that date is not known yet, and null. A figure of another date
    /// in its place would pass for it.
    /// </summary>
    public static bool IsReached(CallerContext caller, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return !(date > caller.BusinessDate);
    }

    /// <summary>
    /// The date that a list or a figure which says its own date is cut at: the one that a query asks for, at the latest the caller's business date where the context carries one: what became known behind it
    /// is not told. Without a date that is asked for, today.
    /// </summary>
    public DateOnly Of(CallerContext caller, DateOnly? asked)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return asked is not { } date ? Of(caller) : caller.BusinessDate is { } today && today < date ? today : date;
    }
}
