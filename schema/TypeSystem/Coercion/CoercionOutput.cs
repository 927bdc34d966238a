using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>Collects coerced values behind each other in one buffer and hands them out as slices of it.</summary>
internal sealed class CoercionOutput : IDisposable
{
    // Variables, literals and defaults are bounded each by their own limit; a value can be all of them, one in the other.
    private const int MaxDepth = 1_000;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly List<(string Name, int Start, int End)> _slices = [];

    public CoercionOutput() => Writer = new Utf8JsonWriter(
        _buffer, new JsonWriterOptions { SkipValidation = true, MaxDepth = MaxDepth, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Reads whatever comes out of coercion, however deep.</summary>
    public static JsonDocumentOptions ReadOptions { get; } = new() { MaxDepth = MaxDepth };

    public Utf8JsonWriter Writer { get; }

    /// <summary>Notes what was written since the last call as the value of <paramref name="name"/>.</summary>
    public void End(string name)
    {
        Writer.Flush();
        Writer.Reset();
        _slices.Add((name, _slices.Count == 0 ? 0 : _slices[^1].End, _buffer.WrittenCount));
    }

    public CoercedVariables ToVariables()
    {
        if (_slices.Count == 0)
        {
            return CoercedVariables.Empty;
        }

        var values = new Dictionary<string, ReadOnlyMemory<byte>>(_slices.Count, StringComparer.Ordinal);
        foreach (var (name, start, end) in _slices)
        {
            values[name] = _buffer.WrittenMemory[start..end];
        }

        return new CoercedVariables(values);
    }

    public void Dispose() => Writer.Dispose();
}
