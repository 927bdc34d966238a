using System.Collections.Immutable;
using Federation.Supergraphs;
using Gateway.Authorization;
using Gateway.Execution;
using Gateway.Host.Audit;
using Gateway.Host.Authorization;
using Gateway.Host.Http;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Preparation;

/// <summary>The second level: an operation as callers of certain entitlements may run it, planned and compiled; or why it cannot be.</summary>
internal sealed class PreparedOperation
{
    private readonly ExecutablePlan? _plan;
    private readonly DocumentNode? _document;
    private string? _deniedCoordinates;
    private AuditedCoordinates? _audited;
    private IReadOnlyList<AuditedField>? _denied;

    private PreparedOperation(
        OperationDefinitionNode operation, DocumentNode? document, ExecutablePlan? plan, ClientError? error, ImmutableArray<Denial> denials)
    {
        _document = document;
        Denials = denials;
        Operation = operation;
        _plan = plan;
        Error = error;
    }

    /// <summary>As the client wrote it: its variables are coerced by it.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>The document's text, for places in errors.</summary>
    public SourceText? Source => _document?.Source;

    public ExecutablePlan Plan => _plan ?? throw new InvalidOperationException("The operation could not be planned.");

    public ClientError? Error { get; }

    /// <summary>What the caller was denied, or would have been in a dry run.</summary>
    public ImmutableArray<Denial> Denials { get; }

    /// <summary>The coordinates of <see cref="Denials"/>, for the log; null where there are none.</summary>
    public string? DeniedCoordinates => _deniedCoordinates ??= Denials.IsEmpty ? null : string.Join(", ", Denials.Select(denial => denial.Coordinate).Distinct(StringComparer.Ordinal));

    /// <summary>Errors that the answer reports though nothing was kept back: those of a dry run.</summary>
    public IReadOnlyList<GraphQLError> DryRunErrors { get; private init; } = [];

    /// <summary>Whom it was prepared for, so that it can be prepared for the same on another supergraph.</summary>
    public (Entitlements Entitlements, IReadOnlySet<string> ActiveOverrides)? For { get; private init; }

    /// <summary>What of it must be kept; found when it is first executed.</summary>
    /// <param name="supergraph">The one that it was prepared for.</param>
    public AuditedCoordinates GetAudited(Supergraph supergraph) => _audited ??= AuditedCoordinates.Of(Plan.Plan, supergraph, _document!, Operation);

    /// <summary><see cref="Denials"/> with what they were asked about; found when they are first kept.</summary>
    public IReadOnlyList<AuditedField> GetDenied(Supergraph supergraph)
    {
        if (_denied is null)
        {
            var roots = _document is null ? [] : RootFields.Of(_document, Operation);
            var type = supergraph.Schema.GetRootType(Operation.Operation);
            _denied = [.. Denials
                .Select(denial => (denial.Coordinate, Root: denial.Path.IsEmpty ? null : roots.GetValueOrDefault(denial.Path[0])))
                .Select(denial => new AuditedField(denial.Coordinate, denial.Root, denial.Root is null ? null : type?.GetField(denial.Root.Name)))
                .Distinct()];
        }

        return _denied;
    }

    public static PreparedOperation Planned(
        PreparedDocument document, ExecutablePlan plan, ImmutableArray<Denial> denials, (Entitlements Entitlements, IReadOnlySet<string> ActiveOverrides) who)
        => new(document.Operation, document.Document, plan, null, denials) { For = who };

    /// <summary>Everything is answered; what would have been denied is told.</summary>
    public static PreparedOperation DryRun(
        PreparedDocument document, ExecutablePlan plan, ImmutableArray<Denial> denials, (Entitlements Entitlements, IReadOnlySet<string> ActiveOverrides) who)
        => new(document.Operation, document.Document, plan, null, denials) { For = who, DryRunErrors = DenialErrors.Of(denials) };

    public static PreparedOperation Refused(ClientError error) => new(NoOperation, null, null, error, []);

    /// <summary>It is refused for what its caller may not see.</summary>
    public static PreparedOperation Denied(PreparedDocument document, ClientError error, ImmutableArray<Denial> denials)
        => new(document.Operation, document.Document, null, error, denials);

    private static OperationDefinitionNode NoOperation { get; } = new(
        default, OperationType.Query, null, default, default, default, new SelectionSetNode(default, default));
}
