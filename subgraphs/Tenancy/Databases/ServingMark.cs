using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// Says beside a SQLite file that a program serves it: many may, and while one does the file is not dropped. The mark is a lock of the operating
/// system, so that a program that dies leaves none behind.
/// </summary>
internal sealed class ServingMark : IDisposable
{
    private const string Extension = ".serving";

    private readonly FileStream _file;

    private ServingMark(FileStream file) => _file = file;

    /// <summary>Takes part in serving.</summary>
    /// <exception cref="StorageException">The file is being dropped.</exception>
    public static ServingMark Take(string database) => Open(database, FileAccess.Read, FileShare.Read, "is being dropped");

    /// <summary>Keeps everybody else from serving.</summary>
    /// <exception cref="StorageException">A program serves the file.</exception>
    public static ServingMark TakeAlone(string database) => Open(database, FileAccess.ReadWrite, FileShare.None, "is being served: stop the program first");

    public static string PathOf(string database) => database + Extension;

    public void Dispose() => _file.Dispose();

    private static ServingMark Open(string database, FileAccess access, FileShare share, string problem)
    {
        try
        {
            return new ServingMark(new FileStream(PathOf(database), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException exception)
        {
            throw new StorageException(StorageErrorCodes.Busy, $"{database} {problem}.", exception);
        }
    }
}
