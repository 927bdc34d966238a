using System.Text;
using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>Groups the objects of a lookup by the values that their contexts have there.</summary>
/// <remarks>
/// The walk to the objects keeps the rows on the way: a context's value stands in the nearest of them whose type sets it. An object whose
/// context is not known, because the fetch that would have told it failed, is left out and has that failure for its reason.
/// </remarks>
internal sealed class ContextGrouper(ExecutionState state, CompiledLookup lookup)
{
    private readonly int[] _way = new int[lookup.Path.Length + 1];
    private readonly List<List<int>> _groups = [];

    /// <summary>The groups in the order of the tree; null where there are more than <paramref name="maxGroups"/>.</summary>
    public IReadOnlyList<ContextGroup>? Group(int maxGroups)
    {
        using var values = new PooledByteWriter(state.Pool, 64);
        using var known = new RepresentationSet(state.Pool);
        using var starts = new PooledInts(state.Pool, 16);
        Follow(state.RootRow, 0, values, known, starts);
        return known.Count > maxGroups ? null : [.. Enumerable.Range(0, known.Count).Select(group => Make(group, values.WrittenSpan, starts))];
    }

    private void Follow(int row, int step, PooledByteWriter values, RepresentationSet known, PooledInts starts)
    {
        _way[step] = row;
        if (step == lookup.Path.Length)
        {
            Add(row, values, known, starts);
        }
        else
        {
            Open(state.Slots[row + lookup.Path[step].Slot], step, values, known, starts);
        }
    }

    private void Open(Slot slot, int step, PooledByteWriter values, RepresentationSet known, PooledInts starts)
    {
        if (slot.Kind == SlotKind.Object)
        {
            var types = lookup.Path[step].Types;
            if (types is null || types.Contains(state.TypeOf(slot.Offset, lookup.Path[step].Child)))
            {
                Follow(slot.Offset, step + 1, values, known, starts);
            }
        }
        else if (slot.Kind == SlotKind.List)
        {
            for (var i = 0; i < slot.Length; i++)
            {
                Open(state.Slots[slot.Offset + i], step, values, known, starts);
            }
        }
    }

    /// <summary>The values of one object stand one behind the other, each ended by a zero byte, which JSON does not contain.</summary>
    private void Add(int row, PooledByteWriter values, RepresentationSet known, PooledInts starts)
    {
        var start = values.Count;
        foreach (var context in lookup.Contexts)
        {
            if (!TryWrite(context, values))
            {
                values.TruncateTo(start);
                return;
            }

            values.WriteByte(0);
        }

        var group = known.Add(values.WrittenSpan, start, out var isNew);
        if (isNew)
        {
            starts.Add(start);
            _groups.Add([]);
        }
        else
        {
            values.TruncateTo(start);
        }

        _groups[group].Add(row);
    }

    private bool TryWrite(CompiledContext context, PooledByteWriter output)
    {
        foreach (var source in context.Sources)
        {
            var row = _way[source.Depth];
            var type = state.TypeOf(row, source.Position);
            if (source.Types is null || source.Types.Contains(type))
            {
                return TryWrite(source.Value, row, type, output);
            }

            if (type < 0)
            {
                return false;
            }
        }

        return false;
    }

    private bool TryWrite(RepresentationShape value, int row, int type, PooledByteWriter output)
    {
        foreach (var field in value.Fields)
        {
            if (field.Types is null || field.Types.Contains(type))
            {
                return TryWrite(field, state.Slots[row + field.Slot], output);
            }
        }

        return false;
    }

    private bool TryWrite(RepresentationField field, Slot slot, PooledByteWriter output)
    {
        switch (slot.Kind)
        {
            case SlotKind.Missing:
                return false;
            case SlotKind.Null:
                output.Write("null"u8);
                return true;
            case SlotKind.Object when field.Child is { } child:
                return TryWrite(child, slot.Offset, state.TypeOf(slot.Offset, child.Source), output);
            case SlotKind.List:
                output.WriteByte((byte)'[');
                for (var i = 0; i < slot.Length; i++)
                {
                    if (i > 0)
                    {
                        output.WriteByte((byte)',');
                    }

                    if (!TryWrite(field, state.Slots[slot.Offset + i], output))
                    {
                        return false;
                    }
                }

                output.WriteByte((byte)']');
                return true;
            default:
                output.Write(state.SliceOf(slot));
                return true;
        }
    }

    private ContextGroup Make(int group, ReadOnlySpan<byte> values, PooledInts starts)
    {
        var members = new MemoryStream();
        var rest = values[starts[group]..];
        for (var i = 0; i < lookup.Contexts.Length; i++)
        {
            var end = rest.IndexOf((byte)0);
            members.Write(i == 0 ? "\""u8 : ",\""u8);
            members.Write(Encoding.UTF8.GetBytes(ContextTemplate.Name(lookup.Contexts[i].Variable, group)));
            members.Write("\":"u8);
            members.Write(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return new ContextGroup([.. _groups[group]], members.ToArray());
    }
}
