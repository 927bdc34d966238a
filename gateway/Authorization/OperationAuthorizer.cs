using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization;

/// <summary>Rewrites an operation to what its caller may see, before it is planned: what is denied is never fetched.</summary>
/// <remarks>
/// A field is denied where
/// <list type="number">
/// <item>its own requirement, that of its parent type or that of the type it returns is not met;</item>
/// <item>it returns an interface, a field other than <c>__typename</c> is selected on the interface itself, and an implementer's type requirement is not met;</item>
/// <item>its parent type is an interface and, on an implementer that can occur there, the type's or the field's requirement is not met;</item>
/// <item>it stands in a fragment whose type condition's requirement is not met;</item>
/// <item>one of its arguments gives a value of an enum or scalar type whose requirement is not met.</item>
/// </list>
/// A union has no gate of its own: its members are checked at their fragments. Fields of introspection are never denied, nor is
/// <c>__typename</c>. Whether a field is denied is a matter of its place: what a fragment on one type is denied does not touch a fragment
/// on another that uses the same response key.
/// A denied field stays in the operation with its response key, marked, so that the answer keeps its shape: null and one error.
/// </remarks>
/// <seealso href="https://www.apollographql.com/docs/graphos/routing/security/authorization">Authorization in Apollo Router, whose semantics these are</seealso>
public static class OperationAuthorizer
{
    /// <param name="supergraph">Whose requirements apply.</param>
    /// <param name="document">Valid against the supergraph's API schema.</param>
    /// <param name="operation">An operation of the document.</param>
    /// <param name="entitlements">What the caller holds.</param>
    public static AuthorizedOperation Authorize(
        Supergraph supergraph, DocumentNode document, OperationDefinitionNode operation, Entitlements entitlements)
    {
        ArgumentNullException.ThrowIfNull(supergraph);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(entitlements);

        if (supergraph.Schema.GetRootType(operation.Operation) is not { } root
            || supergraph.AuthRequirements.All.All(entitlements.Satisfy))
        {
            return new AuthorizedOperation(document, operation, []);
        }

        // A field that is selected twice is one field of the answer. Where one selection of it is denied for what is selected below it
        // and another is not, the next round denies both; each round adds a field, and there are few.
        var deniedEverywhere = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var rewriter = new OperationRewriter(supergraph, document, entitlements, deniedEverywhere);
            var selections = rewriter.Rewrite(operation.SelectionSet, root);
            if (selections is null)
            {
                return new AuthorizedOperation(document, operation, [])
                {
                    Error = new GraphQLError(
                        "The operation is too large to be authorized: use fewer or smaller fragments.", AuthorizationErrorCodes.OperationTooLarge),
                };
            }

            if (!rewriter.AddConflicts(deniedEverywhere))
            {
                return rewriter.Denials.Count == 0
                    ? new AuthorizedOperation(document, operation, [])
                    : Build(document, operation, selections, rewriter);
            }
        }
    }

    private static AuthorizedOperation Build(
        DocumentNode document, OperationDefinitionNode operation, SelectionSetNode selections, OperationRewriter rewriter)
    {
        var rewritten = new OperationDefinitionNode(
            operation.Span,
            operation.Operation,
            operation.Name,
            operation.NameSpan,
            operation.VariableDefinitions,
            operation.Directives,
            selections,
            operation.Description);
        return new AuthorizedOperation(
            new DocumentNode(document.Span, [rewritten], document.Source), rewritten, [.. rewriter.Denials]);
    }
}
