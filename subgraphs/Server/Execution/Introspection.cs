using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Subgraphs.Server.Execution;

/// <summary>Introspection of the subgraph's schema: <c>__schema</c> and <c>__type</c>.</summary>
internal static class Introspection
{
    public static object? Read(OperationContext context, PlannedField planned)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var selections = new SelectionSetNode(default, planned.Nodes.Cast<SelectionNode>().ToSyntaxList());
            foreach (var error in IntrospectionExecutor.WriteIntrospection(
                context.Model.Schema, selections, context.Variables, writer, context.Selections.Fragments))
            {
                context.Errors.Add(error);
            }
        }

        // The answer nests as deep as the query asks.
        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1_000 });
        var value = document.RootElement.GetProperty(planned.ResponseName);
        return value.ValueKind == JsonValueKind.Null ? null : new RawJson(JsonMarshal.GetRawUtf8Value(value).ToArray());
    }
}
