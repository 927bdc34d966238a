namespace Subgraphs.Storage.Importing;

/// <summary>Rows of one entity type, read while they are written.</summary>
public sealed class ImportStage
{
    private ImportStage(string name, Type entityType, int estimate, IEnumerable<object> rows)
    {
        Name = name;
        EntityType = entityType;
        Estimate = estimate;
        Rows = rows;
    }

    /// <summary>One word, for progress: <c>bars</c>.</summary>
    public string Name { get; }

    public Type EntityType { get; }

    /// <summary>About how many rows there will be.</summary>
    public int Estimate { get; }

    public IEnumerable<object> Rows { get; }

    /// <param name="name">One word, for progress.</param>
    /// <param name="estimate">About how many rows there will be.</param>
    /// <param name="rows">In the order of the table's key where possible.</param>
    public static ImportStage Of<TEntity>(string name, int estimate, IEnumerable<TEntity> rows)
        where TEntity : class
        => new(name, typeof(TEntity), estimate, rows);

    /// <summary>The same stage over other rows: those of this one, looked at on the way.</summary>
    public ImportStage WithRows(IEnumerable<object> rows) => new(Name, EntityType, Estimate, rows);
}
