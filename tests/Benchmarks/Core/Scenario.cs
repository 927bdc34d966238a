namespace Benchmarks.Core;

/// <summary>One row of the results: an operation on an input.</summary>
/// <param name="Operation">What is measured.</param>
/// <param name="Input">The name of the text.</param>
/// <param name="Text">The document that it reads.</param>
/// <param name="Schema">The name of the schema, where the operation needs one.</param>
/// <param name="Values">JSON of the variables, where the operation needs some.</param>
internal sealed record Scenario(CoreOperation Operation, string Input, string Text, string? Schema = null, string? Values = null)
{
    public string Name => $"{Operation.ToString().ToLowerInvariant()} {Input}";
}
