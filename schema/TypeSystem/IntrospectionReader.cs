using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Introspection;

namespace GraphQL.TypeSystem;

/// <summary>The answer to an introspection query → schema document, for a service that tells its schema and not its SDL.</summary>
/// <remarks>
/// What introspection does not tell is not there: applied directives besides those of the specification, and arguments or input fields
/// that the query left out because they are deprecated.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection">Introspection</seealso>
public static class IntrospectionReader
{
    /// <summary>Reads an answer, <c>{ "data": { "__schema": … } }</c> or its <c>data</c> alone.</summary>
    /// <exception cref="FormatException">It is not an answer to an introspection query, or lacks something that a schema needs; the message says where.</exception>
    public static DocumentNode ToDocument(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data))
            {
                root = data;
            }

            return IntrospectionDocumentMaker.Make(root);
        }
        catch (JsonException exception)
        {
            throw new FormatException("The introspection answer is not JSON.", exception);
        }
        catch (InvalidOperationException exception)
        {
            // A string with half a surrogate pair: valid as JSON, and no text.
            throw new FormatException("The introspection answer has a string that is not Unicode.", exception);
        }
    }
}
