namespace Subgraphs.Server.Execution;

/// <summary>Objects of one type at one place of the operation, and which of their fields are executed.</summary>
internal sealed record LevelBatch(PlannedField[] Fields, List<ObjectResult> Parents, IReadOnlyList<int> Slots)
{
    public static LevelBatch All(PlannedField[] fields) => new(fields, [], [.. Enumerable.Range(0, fields.Length)]);
}
