namespace GraphQL.TypeSystem;

/// <summary>The variables of a request after coercion: each is JSON in UTF-8, ready to be copied into a subgraph request.</summary>
/// <remarks>
/// Numbers and strings have the bytes that the client sent. Defaults are filled in, single values stand in lists where a list is
/// expected, fields of input objects stand in the order of their type. A variable that was not given and has no default is absent,
/// which is not the same as null.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()">CoerceVariableValues</seealso>
public sealed class CoercedVariables
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _values;

    internal CoercedVariables(Dictionary<string, ReadOnlyMemory<byte>> values) => _values = values;

    /// <summary>No variables.</summary>
    public static CoercedVariables Empty { get; } = new([]);

    /// <summary>Every variable that has a value, null included, in the order of the definitions.</summary>
    public IReadOnlyCollection<KeyValuePair<string, ReadOnlyMemory<byte>>> Values => _values;

    public bool Contains(string name) => _values.ContainsKey(name);

    public bool IsNull(string name) => _values.TryGetValue(name, out var json) && json.Span.SequenceEqual("null"u8);

    /// <summary>The value as JSON; false where the variable is absent.</summary>
    public bool TryGetRawJson(string name, out ReadOnlyMemory<byte> utf8Json) => _values.TryGetValue(name, out utf8Json);

    /// <summary>The value of a Boolean variable; false where it is absent or null.</summary>
    public bool TryGetBoolean(string name, out bool value)
    {
        value = _values.TryGetValue(name, out var json) && json.Span.SequenceEqual("true"u8);
        return value || json.Span.SequenceEqual("false"u8);
    }
}
