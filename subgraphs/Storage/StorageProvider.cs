namespace Subgraphs.Storage;

/// <summary>The database product behind every context of a program.</summary>
public enum StorageProvider
{
    /// <summary>Embedded: one file a database.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}
