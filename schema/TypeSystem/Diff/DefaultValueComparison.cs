using System.Buffers;
using System.Text.Json;
using GraphQL.TypeSystem.Coercion;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Diff;

/// <summary>
/// Compares defaults by what they mean: <c>1</c> and <c>[1]</c> are one value of <c>[Int]</c>, the order of an object's fields says
/// nothing, and a field that is left out has its own default.
/// </summary>
internal static class DefaultValueComparison
{
    public static bool AreEqual(InputValue before, InputValue after)
    {
        if (before.DefaultValue is null || after.DefaultValue is null)
        {
            return before.DefaultValue is null && after.DefaultValue is null;
        }

        using var left = Coerce(before);
        using var right = Coerce(after);
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }

    private static JsonDocument Coerce(InputValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            // Both schemas were built: what a default means is bounded.
            new LiteralWriter(writer, ScalarRegistry.BuiltIn, CoercedVariables.Empty, new ValueBudget(int.MaxValue)).Write(value.DefaultValue!, value.Type);
        }

        return JsonDocument.Parse(buffer.WrittenMemory, CoercionOutput.ReadOptions);
    }
}
