using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>Writes a representation by copying slices of responses between constant keys.</summary>
internal ref struct RepresentationWriter(ExecutionState state, PooledByteWriter output)
{
    private readonly ExecutionState _state = state;
    private readonly PooledByteWriter _output = output;
    private bool _hasKey;
    private bool _isKeyNull;

    /// <param name="lookup">The lookup.</param>
    /// <param name="shape">What is sent: the lookup's representation, or one of its alternatives.</param>
    /// <param name="row">The object.</param>
    public RepresentationResult Write(CompiledLookup lookup, RepresentationShape shape, int row)
    {
        var type = _state.TypeOf(row, lookup.Target);
        if (lookup.QuotedTypeName is null && type < 0)
        {
            return RepresentationResult.Missing;
        }

        _output.Write("{\"__typename\":"u8);
        _output.Write(lookup.QuotedTypeName ?? _state.Types.QuotedName(type));
        var result = WriteFields(shape, row, type, isFirst: false);
        return result != RepresentationResult.Written || _hasKey ? result : _isKeyNull ? RepresentationResult.NoKey : RepresentationResult.Null;
    }

    private RepresentationResult WriteFields(RepresentationShape shape, int row, int type, bool isFirst)
    {
        foreach (var field in shape.Fields)
        {
            if (field.Types is { } types && !types.Contains(type))
            {
                continue;
            }

            if (!isFirst)
            {
                _output.WriteByte((byte)',');
            }

            isFirst = false;
            _output.Write(field.Prefix);
            var result = field.IsTypeName ? WriteTypeName(type) : WriteValue(field, _state.Slots[row + field.Slot], isItem: false);
            if (result != RepresentationResult.Written)
            {
                return result;
            }
        }

        _output.WriteByte((byte)'}');
        return RepresentationResult.Written;
    }

    private RepresentationResult WriteTypeName(int type)
    {
        if (type < 0)
        {
            return RepresentationResult.Missing;
        }

        _output.Write(_state.Types.QuotedName(type));
        return RepresentationResult.Written;
    }

    private RepresentationResult WriteValue(RepresentationField field, Slot slot, bool isItem)
    {
        switch (slot.Kind)
        {
            case SlotKind.Missing:
                return RepresentationResult.Missing;
            case SlotKind.Null:
                _output.Write("null"u8);
                _isKeyNull |= field.IsKey && slot != Slot.NoObject;
                return !isItem && field.IsNotNull && slot != Slot.NoObject ? RepresentationResult.NoKey
                    : !isItem && (field.IsNotNull || field.IsRequired) ? RepresentationResult.Null
                    : RepresentationResult.Written;
            case SlotKind.Object when field.Child is { } child:
                _output.WriteByte((byte)'{');
                return WriteFields(child, slot.Offset, _state.TypeOf(slot.Offset, child.Source), isFirst: true);
            case SlotKind.List:
                _hasKey |= field.IsKey && field.Child is null;
                return WriteList(field, slot);
            default:
                _output.Write(_state.SliceOf(slot));
                _hasKey |= field.IsKey;
                return RepresentationResult.Written;
        }
    }

    private RepresentationResult WriteList(RepresentationField field, Slot list)
    {
        _output.WriteByte((byte)'[');
        for (var i = 0; i < list.Length; i++)
        {
            if (i > 0)
            {
                _output.WriteByte((byte)',');
            }

            var result = WriteValue(field, _state.Slots[list.Offset + i], isItem: true);
            if (result != RepresentationResult.Written)
            {
                return result;
            }
        }

        _output.WriteByte((byte)']');
        return RepresentationResult.Written;
    }
}
