using System.Text.Json.Nodes;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Reference;

/// <summary>Where <see cref="PlainExecutor"/> gets values from.</summary>
internal interface IFieldResolver
{
    /// <param name="type">The object type of the parent.</param>
    /// <param name="source">The parent; null for a root type.</param>
    /// <param name="field">The field.</param>
    /// <param name="arguments">Coerced, in the order of the definition.</param>
    /// <returns>Null, a bool, a decimal, a string, a JSON node, a <see cref="Node"/>, a list of values, or a <see cref="Failure"/>.</returns>
    object? Resolve(ObjectType type, Node? source, OutputField field, JsonObject arguments);
}
