using System.Data.Common;

namespace Subgraphs.Tenancy.Placement;

/// <summary>Asks SQL Server where a connection leads and what its user may do.</summary>
internal static class PlacementQuery
{
    /// <summary>
    /// Three results: the place; the further schemas; the further databases. Schemas from 16384 on are those of the fixed roles, databases up to 4
    /// those of the server itself. Tables are asked for beside schemas, since a right can be on a table alone.
    /// </summary>
    /// <seealso href="https://learn.microsoft.com/sql/t-sql/functions/has-perms-by-name-transact-sql">HAS_PERMS_BY_NAME</seealso>
    public const string Text = """
        SELECT CAST(SERVERPROPERTY(N'ServerName') AS nvarchar(256)), DB_NAME(), SCHEMA_NAME(), USER_NAME(), COALESCE(IS_SRVROLEMEMBER(N'sysadmin'), 0);

        SELECT s.name FROM sys.schemas AS s
        WHERE s.schema_id <> SCHEMA_ID() AND s.schema_id < 16384 AND s.name NOT IN (N'sys', N'INFORMATION_SCHEMA', N'guest')
          AND (HAS_PERMS_BY_NAME(QUOTENAME(s.name), N'SCHEMA', N'SELECT') = 1
            OR HAS_PERMS_BY_NAME(QUOTENAME(s.name), N'SCHEMA', N'INSERT') = 1
            OR HAS_PERMS_BY_NAME(QUOTENAME(s.name), N'SCHEMA', N'UPDATE') = 1
            OR HAS_PERMS_BY_NAME(QUOTENAME(s.name), N'SCHEMA', N'DELETE') = 1
            OR HAS_PERMS_BY_NAME(QUOTENAME(s.name), N'SCHEMA', N'ALTER') = 1
            OR EXISTS (
              SELECT 1 FROM sys.tables AS t
              WHERE t.schema_id = s.schema_id
                AND (HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(t.name), N'OBJECT', N'SELECT') = 1
                  OR HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(t.name), N'OBJECT', N'UPDATE') = 1)))
        ORDER BY s.name;

        SELECT d.name FROM sys.databases AS d
        WHERE d.database_id > 4 AND d.database_id <> DB_ID() AND HAS_DBACCESS(d.name) = 1
        ORDER BY d.name;
        """;

    public static async Task<TenantPlacement> AskAsync(DbConnection connection, int timeoutSeconds, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.CommandTimeout = timeoutSeconds;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, cancellationToken);
    }

    /// <summary>Reads the three results.</summary>
    public static async Task<TenantPlacement> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        var (server, database, schema, user, isAdministrator) = (TextOf(reader, 0), TextOf(reader, 1), TextOf(reader, 2), TextOf(reader, 3), reader.GetInt32(4) != 0);
        return new TenantPlacement(
            server, database, schema, user, isAdministrator, await NamesAsync(reader, cancellationToken), await NamesAsync(reader, cancellationToken));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    /// <summary>A user without a default schema of its own has none to tell.</summary>
    private static string TextOf(DbDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);
}
