using Gateway.Host.Http;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Preparation;

/// <summary>GetOperation: the operation of a document that a request asks for.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</seealso>
internal static class OperationSelector
{
    public static (OperationDefinitionNode? Operation, GraphQLError? Error) Select(DocumentNode document, string? name)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        if (name is null)
        {
            return operations.Length switch
            {
                1 => (operations[0], null),
                0 => (null, NotFound("The document has no operation.")),
                _ => (null, NotFound("The document has several operations: operationName must name one.")),
            };
        }

        var operation = operations.FirstOrDefault(operation => operation.Name == name);
        return operation is null ? (null, NotFound($"The document has no operation named '{name}'.")) : (operation, null);
    }

    private static GraphQLError NotFound(string message) => new(message, RequestErrorCodes.OperationNotFound);
}
