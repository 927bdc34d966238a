using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Data;

/// <summary>What "today" means for a caller: the date in the verified context, else the last session in the data.</summary>
internal sealed class BusinessDates(ReferenceDatabase<DividendHistoryContext> database)
{
    public DateOnly Of(CallerContext caller)
        => caller.BusinessDate
            ?? database.Run?.LastSession
            ?? throw new InvalidOperationException("The database was not prepared before a request.");
}
