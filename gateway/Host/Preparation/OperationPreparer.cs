using System.Collections.Immutable;
using Gateway.Authorization;
using Gateway.Authorization.Policies;
using Gateway.Execution;
using Gateway.Execution.Compiling;
using Gateway.Host.Authorization;
using Gateway.Host.Http;
using Gateway.Host.Overriding;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
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
internal sealed class OperationPreparer(
    PolicyRegistry policies, AuthorizationOptions authorization, OverrideChoice overrides, ILogger<OperationPreparer> logger)
{
    /// <summary>What is not there yet is made on the thread pool: other connections are served meanwhile by the thread that asks.</summary>
    public ValueTask<PreparedOperation> PrepareAsync(SupergraphView view, GraphQLRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var key = DocumentKey.Create(request.Query.Span, request.OperationName);
        request.Document = key;
        return view.Documents.TryGet(key, out var document)
            ? PrepareAsync(view, document, caller, cancellationToken)
            : new ValueTask<PreparedOperation>(Task.Run(() => PrepareNewAsync(view, key, request, caller, cancellationToken), CancellationToken.None));
    }

    /// <summary>
    /// Prepares for a new supergraph what is asked of the one in service, the most used first, so that its first requests find their plans.
    /// </summary>
    /// <param name="served">In service.</param>
    /// <param name="next">Not yet in service.</param>
    /// <param name="count">How many operations at most.</param>
    /// <param name="cancellationToken">Ends it early; what is not prepared then is prepared when it is asked for.</param>
    /// <returns>How many were prepared.</returns>
    public int WarmUp(SupergraphView served, SupergraphView next, int count, CancellationToken cancellationToken)
    {
        var documents = served.Documents.Kept.ToDictionary(entry => entry.Value, entry => entry.Key);
        var prepared = 0;
        foreach (var (key, operation) in served.Operations.Kept)
        {
            if (prepared == count || cancellationToken.IsCancellationRequested)
            {
                break;
            }

            if (operation.For is { } who && documents.TryGetValue(key.Document, out var documentKey)
                && IsWarm(next, documentKey, key.Document.Document.Source!, who.Entitlements, who.ActiveOverrides))
            {
                prepared++;
            }
        }

        return prepared;
    }

    /// <summary>False where the operation does not fit the supergraph: whoever sends it is told why.</summary>
    private bool IsWarm(SupergraphView view, DocumentKey key, SourceText source, Entitlements entitlements, IReadOnlySet<string> active)
    {
        // Nobody else asks before the view is in service, so nothing here waits.
        var document = view.Documents.GetOrMakeAsync(key, () => PrepareDocument(view, source.Utf8, key.OperationName), made => made.Error is null, CancellationToken.None).Result;
        return document.Error is null && view.Operations.GetOrMakeAsync(
            KeyOf(document, entitlements, active), () => PrepareOperation(view, document, entitlements, active), made => made.Error is null, CancellationToken.None).Result.Error is null;
    }

    private async Task<PreparedOperation> PrepareNewAsync(
        SupergraphView view, DocumentKey key, GraphQLRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var document = await view.Documents.GetOrMakeAsync(key, () => PrepareDocument(view, request.Query.ToArray(), request.OperationName), made => made.Error is null, cancellationToken);
        if (document.Error is { } error)
        {
            return PreparedOperation.Refused(error);
        }

        // A new document has no plan yet: it is made right here, on a thread of the pool.
        var (operationKey, entitlements, active) = Classify(document, caller);
        return await view.Operations.GetOrMakeAsync(
            operationKey, () => PrepareOperation(view, document, entitlements, active), made => made.Error is null, cancellationToken);
    }

    private ValueTask<PreparedOperation> PrepareAsync(SupergraphView view, PreparedDocument document, Caller caller, CancellationToken cancellationToken)
    {
        var (key, entitlements, active) = Classify(document, caller);
        return view.Operations.TryGet(key, out var operation)
            ? ValueTask.FromResult(operation)
            : new ValueTask<PreparedOperation>(Task.Run(
                () => view.Operations.GetOrMakeAsync(key, () => PrepareOperation(view, document, entitlements, active), made => made.Error is null, cancellationToken),
                CancellationToken.None));
    }

    /// <summary>What of the caller and of this request the plan of a document depends on.</summary>
    private (OperationKey Key, Entitlements Entitlements, IReadOnlySet<string> ActiveOverrides) Classify(PreparedDocument document, Caller caller)
    {
        var entitlements = GetEntitlements(caller, document.Mentioned);
        var active = overrides.Choose(document.OverrideLabels);
        return (KeyOf(document, entitlements, active), entitlements, active);
    }

    private static OperationKey KeyOf(PreparedDocument document, Entitlements entitlements, IReadOnlySet<string> active)
        => new(document, document.Mentioned.GetKey(entitlements), string.Join(',', active.Order(StringComparer.Ordinal)));

    /// <summary>Policies are code and may cost something: only those that the operation mentions are asked.</summary>
    private Entitlements GetEntitlements(Caller caller, MentionedEntitlements mentioned) => new(
        caller.IsAuthenticated,
        caller.Scopes,
        mentioned.Policies.IsEmpty
            ? PolicyGrants.None
            : policies.Decide(mentioned.Policies, caller, (use, exception) => logger.PolicyThrew(exception, use.Policy, use.Coordinate)));

    /// <param name="view">What it is prepared for.</param>
    /// <param name="text">Kept: the tree has positions in it.</param>
    /// <param name="operationName">The operation that is asked for.</param>
    private static PreparedDocument PrepareDocument(SupergraphView view, ReadOnlyMemory<byte> text, string? operationName)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(new SourceText(text), view.ParserOptions);
        }
        catch (SyntaxException exception)
        {
            return PreparedDocument.Refused(ClientError.GraphQL(new GraphQLError(exception.Message, exception.Code) { Locations = [exception.Location] }));
        }

        var errors = DocumentValidator.Validate(view.Supergraph.ApiSchema, document, view.ValidationOptions);
        if (errors.Count > 0)
        {
            return PreparedDocument.Refused(ClientError.GraphQL([.. errors]));
        }

        var (operation, error) = OperationSelector.Select(document, operationName);
        if (operation is null)
        {
            return PreparedDocument.Refused(ClientError.GraphQL(error!));
        }

        // What filtered introspection shows depends on all that the graph asks for, not only on what the operation mentions.
        return view.EntitledSchemas is { } entitled && IntrospectionFields.AreIn(document)
            ? PreparedDocument.Valid(document, operation, entitled.Mentioned, hasFilteredIntrospection: true).With(view.Planner.OverrideLabelsOf(document))
            : PreparedDocument.Valid(document, operation, MentionedEntitlementsCollector.Collect(view.Supergraph, document, operation))
                .With(view.Planner.OverrideLabelsOf(document));
    }

    private PreparedOperation PrepareOperation(
        SupergraphView view, PreparedDocument document, Entitlements entitlements, IReadOnlySet<string> activeOverrides)
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

        var schema = view.ExecutionSchema;
        if (document.HasFilteredIntrospection)
        {
            if (view.EntitledSchemas!.For(entitlements) is not { } entitled)
            {
                return PreparedOperation.Refused(ClientError.Forbidden(new GraphQLError("There is nothing here that the caller may see.", RequestErrorCodes.Forbidden)));
            }

            schema = entitled;
        }

        if (authorized.Denials.Length > 0 && authorization is { Mode: AuthorizationOptions.Reject, DryRun: false })
        {
            return PreparedOperation.Denied(document, ClientError.Forbidden([.. DenialErrors.Of(authorized.Denials)]), authorized.Denials);
        }

        return authorization.DryRun
            ? Plan(view, schema, document, document.Document, operation, entitlements, activeOverrides, authorized.Denials)
            : Plan(view, schema, document, authorized.Document, authorized.Operation, entitlements, activeOverrides, authorized.Denials);
    }

    private PreparedOperation Plan(
        SupergraphView view,
        ExecutionSchema schema,
        PreparedDocument document,
        DocumentNode authorized,
        OperationDefinitionNode operation,
        Entitlements entitlements,
        IReadOnlySet<string> activeOverrides,
        ImmutableArray<Denial> denials)
    {
        // Others may wait for the same plan, so no client's leaving stops it: the planner's own limits do.
        var planned = view.Planner.Plan(authorized, operation, activeOverrides, CancellationToken.None);
        if (planned.Plan is null)
        {
            return PreparedOperation.Refused(ClientError.GraphQL([.. planned.Errors]));
        }

        try
        {
            var plan = ExecutablePlan.Compile(planned.Plan, schema);
            return authorization.DryRun
                ? PreparedOperation.DryRun(document, plan, denials, (entitlements, activeOverrides))
                : PreparedOperation.Planned(document, plan, denials, (entitlements, activeOverrides));
        }
        catch (PlanCompilationException exception) when (exception.IsLimit)
        {
            return PreparedOperation.Refused(ClientError.GraphQL(new GraphQLError(exception.Message, PlanErrorCodes.OperationUnsupported)));
        }
    }
}
