using System.Buffers;
using Gateway.Execution.Compiling;
using Gateway.Execution.Fetching;
using Gateway.Execution.Memory;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>The second walk: writes the completed tree once, front to back, copying slices of the responses.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format">Response format</seealso>
internal ref struct ResponseWriter
{
    private readonly ExecutionState _state;
    private readonly SlotStore _slots;
    private Utf8Output _output;

    private ResponseWriter(ExecutionState state, IBufferWriter<byte> output)
    {
        _state = state;
        _slots = state.Slots;
        _output = new Utf8Output(output);
    }

    public static void Write(
        ExecutionState state,
        ObjectProjection root,
        bool hasData,
        IReadOnlyList<GraphQLError> errors,
        IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(state, output);
        writer._output.Write((byte)'{');
        if (errors.Count > 0)
        {
            // The specification recommends errors first, so that a reader sees them.
            writer._output.Write("\"errors\":"u8);
            writer._output.Flush();
            ErrorWriter.Write(errors, output);
            writer._output.Write((byte)',');
        }

        writer._output.Write("\"data\":"u8);
        if (hasData)
        {
            writer.WriteObject(state.RootRow, root);
        }
        else
        {
            writer._output.Write("null"u8);
        }

        writer._output.Write((byte)'}');
        writer._output.Flush();
    }

    private void WriteObject(int row, ObjectProjection position)
    {
        var typeSlot = _slots[row + ObjectShape.TypeSlot];
        var type = typeSlot.Kind == SlotKind.Type && _state.Types.IsObject(typeSlot.Offset) ? typeSlot.Offset : -1;
        var fields = position.FieldsFor(type);
        if (fields.Length == 0)
        {
            _output.Write((byte)'{');
        }

        foreach (var field in fields)
        {
            _output.Write(field.Prefix);
            if (field.IsTypeName)
            {
                _output.Write(_state.Types.QuotedName(type));
            }
            else if (field.IsDenied)
            {
                _output.Write("null"u8);
            }
            else
            {
                WriteValue(_slots[row + field.Slot], field);
            }
        }

        _output.Write((byte)'}');
    }

    private void WriteValue(Slot slot, FieldProjection field)
    {
        switch (slot.Kind)
        {
            case SlotKind.Missing or SlotKind.Null:
                _output.Write("null"u8);
                break;
            case SlotKind.Object:
                WriteObject(slot.Offset, field.Child!);
                break;
            case SlotKind.List:
                WriteList(slot, field);
                break;
            case SlotKind.QuotedInteger:
                _output.Write((byte)'"');
                _output.Write(_state.SliceOf(slot));
                _output.Write((byte)'"');
                break;
            default:
                _output.Write(_state.SliceOf(slot));
                break;
        }
    }

    private void WriteList(Slot list, FieldProjection field)
    {
        _output.Write((byte)'[');
        for (var i = 0; i < list.Length; i++)
        {
            if (i > 0)
            {
                _output.Write((byte)',');
            }

            WriteValue(_slots[list.Offset + i], field);
        }

        _output.Write((byte)']');
    }
}
