using System.Collections.Immutable;
using Gateway.Authorization;
using Gateway.Execution;
using Gateway.Host.Authorization;
using Gateway.Host.Http;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Preparation;

/// <summary>The second level: an operation as callers of certain entitlements may run it, planned and compiled; or why it cannot be.</summary>
internal sealed class PreparedOperation
{
    private readonly ExecutablePlan? _plan;
    private string? _deniedCoordinates;

    private PreparedOperation(OperationDefinitionNode operation, SourceText? source, ExecutablePlan? plan, ClientError? error, ImmutableArray<Denial> denials)
    {
        Denials = denials;
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

    /// <summary>What the caller was denied, or would have been in a dry run.</summary>
    public ImmutableArray<Denial> Denials { get; }

    /// <summary>The coordinates of <see cref="Denials"/>, for the log; null where there are none.</summary>
    public string? DeniedCoordinates => _deniedCoordinates ??= Denials.IsEmpty ? null : string.Join(", ", Denials.Select(denial => denial.Coordinate).Distinct(StringComparer.Ordinal));

    /// <summary>Errors that the answer reports though nothing was kept back: those of a dry run.</summary>
    public IReadOnlyList<GraphQLError> DryRunErrors { get; private init; } = [];

    public static PreparedOperation Planned(PreparedDocument document, ExecutablePlan plan, ImmutableArray<Denial> denials)
        => new(document.Operation, document.Document.Source, plan, null, denials);

    /// <summary>Everything is answered; what would have been denied is told.</summary>
    public static PreparedOperation DryRun(PreparedDocument document, ExecutablePlan plan, ImmutableArray<Denial> denials)
        => new(document.Operation, document.Document.Source, plan, null, denials) { DryRunErrors = DenialErrors.Of(denials) };

    public static PreparedOperation Refused(ClientError error, ImmutableArray<Denial> denials = default)
        => new(NoOperation, null, null, error, denials.IsDefault ? [] : denials);

    private static OperationDefinitionNode NoOperation { get; } = new(
        default, OperationType.Query, null, default, default, default, new SelectionSetNode(default, default));
}
