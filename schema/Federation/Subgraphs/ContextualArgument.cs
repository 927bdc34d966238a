using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs;

/// <summary>An argument that the gateway fills from a context.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Context">The context's name.</param>
/// <param name="Selection">What is selected on the type that sets it, as written behind the name.</param>
/// <param name="Selections">The same, parsed; null where it cannot be.</param>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts">Contexts</seealso>
public sealed record ContextualArgument(InputValue Argument, string Context, string Selection, SelectionSetNode? Selections);
