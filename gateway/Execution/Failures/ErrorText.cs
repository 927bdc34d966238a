namespace Gateway.Execution.Failures;

/// <summary>What a client reads of a failure.</summary>
/// <param name="Message">A sentence for people.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="InputPath">Where in the arguments the cause is, for example <c>input.lines.2.weight</c>; null where nothing says so.</param>
internal readonly record struct ErrorText(string Message, string Code, string? InputPath = null);
