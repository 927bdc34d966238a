using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using GraphQL.Language;
using GraphQL.TypeSystem.Coercion;

namespace GraphQL.TypeSystem;

/// <summary>CoerceVariableValues: checks the variables of a request against their definitions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()">CoerceVariableValues</seealso>
public static class VariableCoercion
{
    private static readonly VariableCoercionResult NoVariables = new(CoercedVariables.Empty, []);

    /// <summary>Coerces the <c>variables</c> of a request.</summary>
    /// <param name="schema">The schema against which the operation was validated.</param>
    /// <param name="operation">Its variable definitions say what is expected; other variables are ignored.</param>
    /// <param name="variablesJson">A JSON object; nothing or <c>null</c> for a request without variables.</param>
    /// <param name="options">Limits and scalars.</param>
    /// <param name="source">The document, for locations in errors.</param>
    public static VariableCoercionResult Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        ReadOnlyMemory<byte> variablesJson,
        VariableCoercionOptions? options = null,
        SourceText? source = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(operation);
        options ??= VariableCoercionOptions.Default;
        if (variablesJson.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            // Nothing expected and nothing given, as with most operations that clients write by hand.
            if (operation.VariableDefinitions.IsEmpty)
            {
                return NoVariables;
            }

            variablesJson = "{}"u8.ToArray();
        }

        if (!Utf8.IsValid(variablesJson.Span))
        {
            return new VariableCoercionResult(null, [new GraphQLError("The variables are not valid UTF-8.", CoercionErrorCodes.BadUserInput)]);
        }

        // 1. Limits, before anything is allocated for the values.
        if (VariableLimits.Check(variablesJson.Span, options, out var values) is { } limit)
        {
            return new VariableCoercionResult(null, [limit]);
        }

        // 2. JSON. An object with one name twice would mean one thing here and another in a subgraph.
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(variablesJson, new JsonDocumentOptions { MaxDepth = options.MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return new VariableCoercionResult(
                null, [new GraphQLError("The variables are not valid JSON, or an object in them has a name twice.", CoercionErrorCodes.BadUserInput)]);
        }

        // 3. Values; what defaults fill in counts with what was given.
        using (document)
        {
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null
                ? new OperationVariables(schema, options, source, new ValueBudget(options.MaxValues + 1 - values)).Coerce(operation, document.RootElement)
                : new VariableCoercionResult(null, [new GraphQLError("The variables must be a JSON object.", CoercionErrorCodes.BadUserInput)]);
        }
    }

    /// <inheritdoc cref="Coerce(Schema, OperationDefinitionNode, ReadOnlyMemory{byte}, VariableCoercionOptions?, SourceText?)"/>
    public static VariableCoercionResult Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        JsonElement? variables,
        VariableCoercionOptions? options = null,
        SourceText? source = null)
        => Coerce(
            schema,
            operation,
            variables is { ValueKind: not JsonValueKind.Undefined } element ? JsonMarshal.GetRawUtf8Value(element).ToArray() : default(ReadOnlyMemory<byte>),
            options,
            source);
}
