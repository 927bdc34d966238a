using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Benchmarks.Core;

/// <summary>What one operation does here. Everything that it is given was prepared before.</summary>
internal static class CoreWork
{
    /// <summary>The work as a function; its result keeps the compiler from leaving it out.</summary>
    public static Func<object?> Prepare(CoreOperation operation, string text, Schema? schema, string? values)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return operation switch
        {
            CoreOperation.Parse => () => Utf8GraphQLParser.Parse(utf8, ParserOptions.Trusted),
            CoreOperation.Validate => PrepareValidate(Parse(text), schema!),
            CoreOperation.Print => PreparePrint(Parse(text)),
            CoreOperation.Coerce => PrepareCoerce(Parse(text), schema!, Encoding.UTF8.GetBytes(values!)),
            CoreOperation.Build => () => SchemaBuilder.Build([Utf8GraphQLParser.Parse(utf8, ParserOptions.Trusted)]).Schema,
            CoreOperation.PrintSchema => () => SchemaPrinter.Print(schema!),
            CoreOperation.Introspect => PrepareIntrospect(Parse(text), schema!),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
    }

    /// <summary>What came out, as a number on which two implementations agree; null where they need not.</summary>
    public static int? Measure(CoreOperation operation, object? result) => (operation, result) switch
    {
        (_, DocumentNode document) => document.Definitions.Count,
        (_, IReadOnlyList<GraphQLError> errors) => errors.Count,
        (CoreOperation.Print, string text) => text.Length,
        (_, CoercedVariables variables) => variables.Values.Count,
        (_, null) => throw new InvalidOperationException($"{operation} fails on its input."),
        _ => null,
    };

    private static DocumentNode Parse(string text) => Utf8GraphQLParser.Parse(text, ParserOptions.Trusted);

    private static Func<object?> PrepareValidate(DocumentNode document, Schema schema) => () => DocumentValidator.Validate(schema, document);

    private static Func<object?> PreparePrint(DocumentNode document) => () => document.Print();

    private static Func<object?> PrepareCoerce(DocumentNode document, Schema schema, byte[] values)
    {
        var operation = (OperationDefinitionNode)document.Definitions[0];
        return () => VariableCoercion.Coerce(schema, operation, values).Variables;
    }

    private static Func<object?> PrepareIntrospect(DocumentNode document, Schema schema)
    {
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

        // Kept between runs, as the response buffer of a server is.
        var buffer = new ArrayBufferWriter<byte>();
        return () =>
        {
            buffer.ResetWrittenCount();
            using var writer = new Utf8JsonWriter(buffer);
            IntrospectionExecutor.WriteIntrospection(schema, operation.SelectionSet, CoercedVariables.Empty, writer, fragments);
            writer.Flush();
            return buffer;
        };
    }
}
