using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>A node and the document in which it stands.</summary>
internal readonly record struct Located<T>(T Node, SourceText? Source)
    where T : SyntaxNode;
