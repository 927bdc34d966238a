using System.Collections.Frozen;
using Gateway.Authorization;
using Gateway.Execution;
using Gateway.Execution.Compiling;
using Gateway.Host.Http;
using Gateway.Host.Supergraphs;
using Gateway.Host.Tenancy;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Host.Preparation;

/// <summary>
/// Text → plan, in two cached levels: (document) → parsed and validated; (document, the entitlements it mentions) → authorized, planned
/// and compiled. Both caches belong to a contract's view of one generation of the supergraph and go with it.
/// </summary>
internal sealed class OperationPreparer(PolicyRegistry policies)
{
    // Nobody's request waits longer than this for a plan; the work goes on for those that wait with it.
    private static readonly TimeSpan PlanningBudget = TimeSpan.FromSeconds(10);

    public async ValueTask<PreparedOperation> PrepareAsync(
        SupergraphView view, GraphQLRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var documentKey = DocumentKey.Create(request.Query.Span, request.OperationName);
        if (!view.Documents.TryGet(documentKey, out var document))
        {
            document = await view.Documents.GetOrMakeAsync(
                documentKey, () => PrepareDocument(view, request), made => made.Error is null, cancellationToken);
        }

        if (document.Error is { } error)
        {
            return PreparedOperation.Refused(error);
        }

        var entitlements = GetEntitlements(caller, document.Mentioned);
        var operationKey = new OperationKey(document, document.Mentioned.GetKey(entitlements));
        return view.Operations.TryGet(operationKey, out var operation)
            ? operation
            : await view.Operations.GetOrMakeAsync(
                operationKey, () => PrepareOperation(view, document, entitlements), made => made.Error is null, cancellationToken);
    }

    private Entitlements GetEntitlements(Caller caller, MentionedEntitlements mentioned)
    {
        // Policies are code and may cost something: only those that the operation mentions are asked.
        var granted = mentioned.Policies.IsEmpty
            ? FrozenSet<string>.Empty
            : mentioned.Policies.Where(policy => policies.IsGranted(policy, caller)).ToFrozenSet(StringComparer.Ordinal);
        return new Entitlements(caller.IsAuthenticated, caller.Scopes, granted);
    }

    private static PreparedDocument PrepareDocument(SupergraphView view, GraphQLRequest request)
    {
        DocumentNode document;
        try
        {
            // The tree keeps positions in the text, and the request's buffer goes back to its pool.
            document = Utf8GraphQLParser.Parse(new SourceText(request.Query.ToArray()));
        }
        catch (SyntaxException exception)
        {
            return PreparedDocument.Refused(ClientError.GraphQL(new GraphQLError(exception.Message, exception.Code) { Locations = [exception.Location] }));
        }

        var errors = DocumentValidator.Validate(view.Supergraph.ApiSchema, document);
        if (errors.Count > 0)
        {
            return PreparedDocument.Refused(ClientError.GraphQL([.. errors]));
        }

        var (operation, error) = OperationSelector.Select(document, request.OperationName);
        return operation is null
            ? PreparedDocument.Refused(ClientError.GraphQL(error!))
            : PreparedDocument.Valid(
                document, operation, MentionedEntitlementsCollector.Collect(view.Supergraph, document, operation));
    }

    private static PreparedOperation PrepareOperation(SupergraphView view, PreparedDocument document, Entitlements entitlements)
    {
        var operation = document.Operation;
        if (operation.Operation is OperationType.Subscription)
        {
            return PreparedOperation.Refused(ClientError.GraphQL(new GraphQLError(
                "Subscriptions are not served at this endpoint.", RequestErrorCodes.OperationNotSupported)));
        }

        var authorized = OperationAuthorizer.Authorize(view.Supergraph, document.Document, operation, entitlements);
        if (authorized.Error is { } tooLarge)
        {
            return PreparedOperation.Refused(ClientError.GraphQL(tooLarge));
        }

        using var budget = new CancellationTokenSource(PlanningBudget);
        var planned = view.Planner.Plan(authorized.Document, authorized.Operation, budget.Token);
        if (planned.Plan is null)
        {
            return PreparedOperation.Refused(ClientError.GraphQL([.. planned.Errors]));
        }

        try
        {
            return PreparedOperation.Planned(document, ExecutablePlan.Compile(planned.Plan, view.ExecutionSchema));
        }
        catch (PlanCompilationException exception) when (exception.IsLimit)
        {
            return PreparedOperation.Refused(ClientError.GraphQL(new GraphQLError(exception.Message, PlanErrorCodes.OperationUnsupported)));
        }
    }
}
