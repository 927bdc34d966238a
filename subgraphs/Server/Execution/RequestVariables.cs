using System.Text;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Subgraphs.Server.Execution;

/// <summary>The variables of a request, by name, as JSON.</summary>
internal sealed class RequestVariables(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> values)
{
    /// <summary>Reads the variables that the operation defines, defaults included.</summary>
    public static RequestVariables? Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        ReadOnlyMemory<byte> json,
        out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        var values = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json.IsEmpty ? "{}"u8.ToArray() : json);
        foreach (var definition in operation.VariableDefinitions)
        {
            if (document.RootElement.TryGetProperty(definition.Variable.Name, out var value))
            {
                values[definition.Variable.Name] = Encoding.UTF8.GetBytes(value.GetRawText());
            }
        }

        return new RequestVariables(values);
    }

    /// <summary>The JSON of a variable; false where it was neither given nor has a default.</summary>
    public bool TryGetRaw(string name, out ReadOnlyMemory<byte> utf8Json) => values.TryGetValue(name, out utf8Json);

    public bool IsTrue(string name) => TryGetRaw(name, out var json) && JsonSerializer.Deserialize<bool>(json.Span);
}
