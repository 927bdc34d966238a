namespace Subgraphs.Storage.Importing;

/// <summary>What fills a database: a source, and its rows stage by stage.</summary>
public abstract class DatabaseImport
{
    public abstract ImportSource Source { get; }

    /// <summary>Read once, in order. A stage may count on the rows of the stages before it.</summary>
    public abstract IEnumerable<ImportStage> Stages();

    /// <summary>Asked when the stages are read.</summary>
    public virtual int RefusedRows => 0;

    /// <summary>The first of them, in the order of reading.</summary>
    public virtual IEnumerable<RefusedRow> Refused => [];
}
