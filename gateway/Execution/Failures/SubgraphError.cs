namespace Gateway.Execution.Failures;

/// <summary>An entry of a subgraph's <c>errors</c> as it arrived: internal until an <see cref="ErrorPolicy"/> has made a client's error of it.</summary>
/// <param name="Message">The subgraph's text.</param>
/// <param name="Code">Its <c>extensions.code</c>.</param>
/// <param name="Path">Keys (string) and indices (int) in the subgraph's response; empty where the error names none.</param>
/// <param name="InputPath">Its <c>extensions.inputPath</c>: where in the field's arguments the cause is.</param>
public sealed record SubgraphError(string Message, string? Code, IReadOnlyList<object> Path, string? InputPath = null);
