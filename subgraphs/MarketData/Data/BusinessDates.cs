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
}
