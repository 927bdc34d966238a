using Subgraphs.Server.Authorization;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Data;

/// <summary>The date for which figures are given: the caller's, or the last session in the data.</summary>
internal sealed class BusinessDates(ReferenceDatabase<DividendHistoryContext> database)
{
    public DateOnly For(ICaller caller)
        => (caller as CallerContext)?.BusinessDate ?? database.Run?.LastSession ?? throw new InvalidOperationException("The database was asked before it was prepared.");
}
