using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A type that a selection set can select on: object, interface or union.</summary>
public abstract class CompositeType(string name, string? description, SyntaxList<DirectiveNode> directives)
    : NamedType(name, description, directives);
