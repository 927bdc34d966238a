using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>Keeps the text of every command.</summary>
internal sealed class CommandLog(BatchLog log) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        log.Add("SQL: " + command.CommandText);
        return ValueTask.FromResult(result);
    }
}
