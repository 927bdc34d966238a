namespace Subgraphs.Storage;

/// <summary>Why a database cannot be used. Stable: programs turn them into exit codes, tests compare them.</summary>
public static class StorageErrorCodes
{
    /// <summary>The folder of the SQLite files cannot be made or written to.</summary>
    public const string DirectoryUnwritable = "STORAGE_DIRECTORY_UNWRITABLE";

    /// <summary>The database holds the figures of another source.</summary>
    public const string OtherSource = "STORAGE_OTHER_SOURCE";

    /// <summary>The file is no database, or its import was never completed.</summary>
    public const string NotUsable = "STORAGE_NOT_USABLE";

    /// <summary>Another process is preparing the same database.</summary>
    public const string Busy = "STORAGE_BUSY";

    /// <summary>The server cannot be reached or refuses.</summary>
    public const string Unreachable = "STORAGE_UNREACHABLE";

    /// <summary>The source cannot be read.</summary>
    public const string SourceUnreadable = "STORAGE_SOURCE_UNREADABLE";
}
