using System.Text.Json;
using GraphQL.TypeSystem.Coercion;

namespace GraphQL.TypeSystem;

/// <summary>The arguments of a field or directive after coercion: each is JSON in UTF-8, variables and defaults filled in.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()">CoerceArgumentValues</seealso>
public sealed class CoercedArguments
{
    private readonly CoercedVariables _values;

    internal CoercedArguments(CoercedVariables values) => _values = values;

    /// <summary>No arguments.</summary>
    public static CoercedArguments Empty { get; } = new(CoercedVariables.Empty);

    /// <summary>Every argument that has a value, null included, in the order of the definition.</summary>
    public IReadOnlyCollection<KeyValuePair<string, ReadOnlyMemory<byte>>> Values => _values.Values;

    /// <summary>True where the argument was given or has a default.</summary>
    public bool Contains(string name) => _values.Contains(name);

    /// <summary>True where the argument was given as null, or its default is.</summary>
    public bool IsNull(string name) => _values.IsNull(name);

    /// <summary>The value as JSON; false where the argument was not given and has no default.</summary>
    public bool TryGetRawJson(string name, out ReadOnlyMemory<byte> utf8Json) => _values.TryGetRawJson(name, out utf8Json);

    /// <summary>The value as a JSON element of its own; null where the argument was not given and has no default.</summary>
    public JsonElement? GetElement(string name)
    {
        if (!TryGetRawJson(name, out var json))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json, CoercionOutput.ReadOptions);
        return document.RootElement.Clone();
    }
}
