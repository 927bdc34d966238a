namespace Tests.Kit.Sql;

/// <summary>A command that EF sent, or would have sent.</summary>
public sealed record RecordedCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
