using System.Buffers;
using Gateway.Execution.Compiling;
using Gateway.Execution.Fetching;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Projecting;

/// <summary>
/// The second walk: writes the completed tree once, front to back, copying slices of the responses. It stops at a bound and goes on from
/// there, so that a client that reads slowly makes it wait; the tree is only read, so that several writers can walk over it at once.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format">Response format</seealso>
internal sealed class ResponseWriter(ExecutionState state, ObjectProjection root, bool hasData, BodyBuffer? errors, BodyBuffer? extensions)
{
    private Frame[] _frames = new Frame[8];
    private int _depth;
    private Part _next = Part.Head;

    // What is left of a slice that did not fit under the bound.
    private BodyBuffer? _restOf;
    private int _restStart;
    private int _restLength;

    /// <summary>What comes next outside of the data.</summary>
    private enum Part
    {
        Head,
        Data,
        Extensions,
        End,
        Done,
    }

    /// <summary>Writes on until the end, or until <paramref name="bound"/> bytes or some more are written; true at the end.</summary>
    public bool Write(IBufferWriter<byte> target, int bound)
    {
        var output = new Utf8Output(target);
        while (_next != Part.Done && output.Count < bound)
        {
            if (_restLength > 0)
            {
                WriteRest(ref output, bound);
            }
            else if (_depth > 0)
            {
                WriteNext(ref output, bound);
            }
            else
            {
                WritePart(ref output, bound);
            }
        }

        output.Flush();
        return _next == Part.Done;
    }

    private void WritePart(ref Utf8Output output, int bound)
    {
        switch (_next)
        {
            case Part.Head when errors is not null:
                // The specification recommends errors first, so that a reader sees them.
                output.Write("{\"errors\":"u8);
                WriteSlice(errors, 0, errors.Length, ref output, bound);
                break;
            case Part.Head:
                output.Write((byte)'{');
                break;
            case Part.Data:
                output.Write(errors is null ? "\"data\":"u8 : ",\"data\":"u8);
                if (hasData)
                {
                    OpenObject(state.RootRow, root, ref output);
                }
                else
                {
                    output.Write("null"u8);
                }

                break;
            case Part.Extensions when extensions is not null:
                WriteSlice(extensions, 0, extensions.Length, ref output, bound);
                break;
            case Part.End:
                output.Write((byte)'}');
                break;
        }

        _next++;
    }

    /// <summary>Writes the fields of the innermost object, or the items of the innermost list, until one of them has to be entered.</summary>
    private void WriteNext(ref Utf8Output output, int bound)
    {
        var depth = _depth;
        ref var frame = ref _frames[depth - 1];
        if (frame.Fields is { } fields)
        {
            while (frame.Next < fields.Length)
            {
                var field = fields[frame.Next++];
                output.Write(field.Prefix);
                if (field.IsTypeName)
                {
                    output.Write(state.Types.QuotedName(frame.Type));
                }
                else if (field.IsDenied)
                {
                    output.Write("null"u8);
                }
                else if (!WriteValue(state.Slots[frame.Start + field.Slot], field, ref output, bound))
                {
                    return;
                }
            }

            output.Write((byte)'}');
        }
        else
        {
            while (frame.Next < frame.Count)
            {
                if (frame.Next > 0)
                {
                    output.Write((byte)',');
                }

                if (!WriteValue(state.Slots[frame.Start + frame.Next++], frame.Field!, ref output, bound))
                {
                    return;
                }
            }

            output.Write((byte)']');
        }

        _depth = depth - 1;
    }

    /// <summary>False where the writer's place has changed or the bound is reached.</summary>
    private bool WriteValue(Slot slot, FieldProjection field, ref Utf8Output output, int bound)
    {
        switch (slot.Kind)
        {
            case SlotKind.Missing or SlotKind.Null:
                output.Write("null"u8);
                break;
            case SlotKind.Object:
                OpenObject(slot.Offset, field.Child!, ref output);
                return false;
            case SlotKind.List:
                output.Write((byte)'[');
                Push(new Frame { Field = field, Start = slot.Offset, Count = slot.Length });
                return false;
            case SlotKind.QuotedInteger:
                output.Write((byte)'"');
                output.Write(state.SliceOf(slot));
                output.Write((byte)'"');
                break;
            default:
                WriteSlice(state.BodyOf(slot), slot.Offset, slot.Length, ref output, bound);
                break;
        }

        return output.Count < bound;
    }

    private void OpenObject(int row, ObjectProjection position, ref Utf8Output output)
    {
        var typeSlot = state.Slots[row + ObjectShape.TypeSlot];
        var type = typeSlot.Kind == SlotKind.Type && state.Types.IsObject(typeSlot.Offset) ? typeSlot.Offset : -1;
        var fields = position.FieldsFor(type);
        if (fields.Length == 0)
        {
            output.Write((byte)'{');
        }

        Push(new Frame { Fields = fields, Start = row, Type = type });
    }

    private void WriteSlice(BodyBuffer body, int start, int length, ref Utf8Output output, int bound)
    {
        if (output.Count + length <= bound)
        {
            output.Write(body.Slice(start, length));
            return;
        }

        (_restOf, _restStart, _restLength) = (body, start, length);
        WriteRest(ref output, bound);
    }

    private void WriteRest(ref Utf8Output output, int bound)
    {
        var count = Math.Min(_restLength, Math.Max(0, bound - output.Count));
        output.Write(_restOf!.Slice(_restStart, count));
        _restStart += count;
        _restLength -= count;
    }

    private void Push(Frame frame)
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = frame;
    }

    /// <summary>An object or list that is open.</summary>
    private struct Frame
    {
        /// <summary>An object's fields; null for a list.</summary>
        public FieldProjection[]? Fields;

        /// <summary>The field whose value a list is, or is part of.</summary>
        public FieldProjection? Field;

        /// <summary>The object's row, or the list's first item.</summary>
        public int Start;

        /// <summary>How many items a list has.</summary>
        public int Count;

        /// <summary>The object's type; -1 where it is not known.</summary>
        public int Type;

        /// <summary>The next field or item.</summary>
        public int Next;
    }
}
