using System.Text.Json.Nodes;
using GraphQL.Language;

namespace Gateway.Differential.Tests.Reference;

/// <summary>An object while an operation runs: the record and how the operation came to it.</summary>
/// <param name="Record">The data.</param>
/// <param name="TypeName">The object type of the schema that runs; an interface's name in a subgraph that knows it as interface object.</param>
/// <param name="Provided">Fields of other subgraphs that this path provides; null: none.</param>
/// <param name="Representation">What an entity lookup said of it; null where the object was reached by a field.</param>
/// <param name="Parent">The object whose field led to it; null for a root and what a lookup found.</param>
/// <param name="Field">The name of that field.</param>
internal sealed record Node(
    DataRecord Record, string TypeName, SelectionSetNode? Provided = null, JsonObject? Representation = null, Node? Parent = null, string Field = "");
