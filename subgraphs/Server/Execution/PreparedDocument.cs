using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Subgraphs.Server.Execution;

/// <summary>A document that was parsed and validated; what is wrong with it is part of it.</summary>
internal sealed record PreparedDocument(DocumentNode? Document, IReadOnlyList<GraphQLError> Errors);
