using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>Follows a lookup's path through the merged tree and gathers the rows at its end, in the order of the tree.</summary>
internal readonly ref struct TargetWalker(ExecutionState state, PathStep[] path, PooledInts rows)
{
    private readonly ExecutionState _state = state;
    private readonly PathStep[] _path = path;
    private readonly PooledInts _rows = rows;

    public void Walk() => Follow(_state.RootRow, 0);

    private void Follow(int row, int step)
    {
        if (step == _path.Length)
        {
            _rows.Add(row);
        }
        else
        {
            Open(_state.Slots[row + _path[step].Slot], step);
        }
    }

    private void Open(Slot slot, int step)
    {
        if (slot.Kind == SlotKind.Object)
        {
            var types = _path[step].Types;
            if (types is null || types.Contains(_state.TypeOf(slot.Offset, _path[step].Child)))
            {
                Follow(slot.Offset, step + 1);
            }
        }
        else if (slot.Kind == SlotKind.List)
        {
            for (var i = 0; i < slot.Length; i++)
            {
                Open(_state.Slots[slot.Offset + i], step);
            }
        }
    }
}
