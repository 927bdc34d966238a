namespace Subgraphs.Storage;

/// <summary>A database that cannot be prepared. The message is one line for the operator; it never reaches a client.</summary>
public sealed class StorageException : Exception
{
    /// <param name="code">One of <see cref="StorageErrorCodes"/>.</param>
    /// <param name="message">One line.</param>
    /// <param name="innerException">What was caught.</param>
    public StorageException(string code, string message, Exception? innerException = null)
        : base(message, innerException)
        => Code = code;

    public StorageException()
        : this(StorageErrorCodes.NotUsable, "The database cannot be used.")
    {
    }

    public StorageException(string message)
        : this(StorageErrorCodes.NotUsable, message)
    {
    }

    public StorageException(string message, Exception innerException)
        : this(StorageErrorCodes.NotUsable, message, innerException)
    {
    }

    public string Code { get; }

    /// <summary>3 where the database was made from another source, else 1.</summary>
    public int ExitCode => Code == StorageErrorCodes.OtherSource ? 3 : 1;
}
