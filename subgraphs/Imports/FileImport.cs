using Subgraphs.Imports.Files;

namespace Subgraphs.Imports;

/// <summary>A kind of file, and how its lines become rows of a database.</summary>
/// <typeparam name="TContext">Of the database.</typeparam>
public abstract class FileImport<TContext>
{
    /// <summary>The word of the command line: <c>trades</c>.</summary>
    public abstract string Kind { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Adds what is new to the context and saves nothing. What is wrong is told to the errors; then nothing is saved at all.</summary>
    public abstract Task<ImportCount> AddAsync(TContext db, IReadOnlyList<ImportLine> lines, ImportErrors errors, CancellationToken cancellationToken);
}
