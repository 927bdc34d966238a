using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Server.Errors;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data;

/// <summary>What "today" means for a caller: the date in the verified context, else the last session in the data.</summary>
public sealed class BusinessDates(ReferenceDatabase<MarketCopyContext> database)
{
    public DateOnly Of(CallerContext caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.BusinessDate
            ?? database.Run?.LastSession
            ?? throw new InvalidOperationException("The database was not prepared before a request.");
    }

    /// <summary>Where a list of what happened ends: with the date that is asked for, at the latest with the business date that the context carries.</summary>
    public static DateOnly Until(CallerContext caller, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.BusinessDate is { } today && today < to ? today : to;
    }

    /// <summary>The date that a query asks for, or the caller's own.</summary>
    /// <exception cref="GraphQLException">The date lies behind the caller's business date: nothing is known of it.</exception>
    public DateOnly Of(CallerContext caller, DateOnly? on, string argument = "on")
    {
        var today = Of(caller);
        return on is null || on <= today
            ? on ?? today
            : throw new GraphQLException(ServerErrorCodes.BadInput, $"'{argument}' is {on:yyyy-MM-dd}, behind the business date {today:yyyy-MM-dd}.") { InputPath = argument };
    }
}
