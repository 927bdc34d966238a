namespace Subgraphs.Storage.Importing;

/// <summary>The one row that says what a database was made from. It is written last, in the import's own transaction.</summary>
public sealed class ImportRun
{
    /// <summary>Always 1: a database is imported into once.</summary>
    public int Id { get; set; } = 1;

    public required string SourceLabel { get; set; }

    public required string SourceFingerprint { get; set; }

    public bool IsSimulated { get; set; }

    public DateOnly LastSession { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime CompletedAt { get; set; }

    /// <summary>Rows written, the stages together.</summary>
    public int Rows { get; set; }

    /// <summary>Rows written by stage, for example <c>bars=81234 splits=54</c>.</summary>
    public required string RowsByStage { get; set; }

    /// <summary>Rows that were read and left out.</summary>
    public int RefusedRows { get; set; }
}
