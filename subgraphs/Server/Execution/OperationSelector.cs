using GraphQL.Language;
using GraphQL.TypeSystem;
using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Execution;

/// <summary>GetOperation: the operation of a document that a request means.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</seealso>
internal static class OperationSelector
{
    /// <returns>An error where the operation cannot be determined.</returns>
    public static GraphQLError? Select(DocumentNode document, string? name, out OperationDefinitionNode? operation)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        operation = string.IsNullOrEmpty(name)
            ? operations is [var only] ? only : null
            : operations.FirstOrDefault(candidate => candidate.Name == name);
        if (operation is not null)
        {
            return null;
        }

        return new GraphQLError(
            string.IsNullOrEmpty(name)
                ? $"The document has {operations.Length} operations; 'operationName' must name one."
                : $"The document has no operation named '{name}'.",
            ServerErrorCodes.OperationNotFound);
    }
}
