using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Subgraphs.Server.Execution;

/// <summary>Validation of documents against the subgraph's schema.</summary>
internal static class DocumentChecks
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document) => [];
}
