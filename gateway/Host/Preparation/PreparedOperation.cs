using Gateway.Execution;
using Gateway.Host.Http;
using GraphQL.Language;

namespace Gateway.Host.Preparation;

/// <summary>The second level: an operation as callers of certain entitlements may run it, planned and compiled; or why it cannot be.</summary>
internal sealed class PreparedOperation
{
    private readonly ExecutablePlan? _plan;

    private PreparedOperation(OperationDefinitionNode operation, SourceText? source, ExecutablePlan? plan, ClientError? error)
    {
        Operation = operation;
        Source = source;
        _plan = plan;
        Error = error;
    }

    /// <summary>As the client wrote it: its variables are coerced by it.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>The document's text, for places in errors.</summary>
    public SourceText? Source { get; }

    public ExecutablePlan Plan => _plan ?? throw new InvalidOperationException("The operation could not be planned.");

    public ClientError? Error { get; }

    public static PreparedOperation Planned(PreparedDocument document, ExecutablePlan plan)
        => new(document.Operation, document.Document.Source, plan, null);

    public static PreparedOperation Refused(ClientError error) => new(NoOperation, null, null, error);

    private static OperationDefinitionNode NoOperation { get; } = new(
        default, OperationType.Query, null, default, default, default, new SelectionSetNode(default, default));
}
