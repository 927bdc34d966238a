namespace Gateway.Host.Checking;

/// <summary>Why a recorded operation does not work.</summary>
/// <param name="Column">Null where the document is a JSON string, of which only the line is known.</param>
/// <param name="Operation">The name of the operation, or its id in the manifest; null for an anonymous one.</param>
/// <param name="Code">The code that the gateway would answer with.</param>
internal sealed record OperationProblem(string File, int Line, int? Column, string? Operation, string Code, string Message)
{
    /// <summary>For example <c>queries/a.graphql:3:5 GetPrice</c>.</summary>
    public string Place => $"{File}:{Line}{(Column is null ? "" : $":{Column}")}{(Operation is null ? "" : $" {Operation}")}";
}
