using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>An argument that the gateway fills from a context (<c>@fromContext</c>).</summary>
/// <param name="Context">The context's name with its subgraph's prefix.</param>
/// <param name="Name">The argument.</param>
/// <param name="Type">The argument's type, in GraphQL's notation.</param>
/// <param name="Selection">What is selected on the type that sets the context, as written.</param>
/// <param name="Selections">The same, parsed: one field, or inline fragments of one field each.</param>
/// <seealso href="https://specs.apollo.dev/join/v0.5/#ContextArgument">join v0.5, ContextArgument</seealso>
public sealed record ContextArgument(string Context, string Name, string Type, string Selection, SelectionSetNode Selections);
