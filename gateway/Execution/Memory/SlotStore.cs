namespace Gateway.Execution.Memory;

/// <summary>
/// All slots of one request: rows of objects and ranges of list items in one growing pooled array, and a stack for the items of lists
/// that are still being read.
/// A slot's index stays valid when the array grows.
/// </summary>
internal sealed class SlotStore : IDisposable
{
    private readonly BufferPool _pool;
    private Slot[] _slots;
    private Slot[] _stack;
    private int _count;
    private int _stackCount;

    public SlotStore(BufferPool pool, int capacity)
    {
        _pool = pool;
        _slots = pool.Rent<Slot>(capacity);
        _stack = pool.Rent<Slot>(capacity);
    }

    public int Count => _count;

    public int StackCount => _stackCount;

    /// <summary>By value: the array is looked up when the value is there, and making the value may have moved it.</summary>
    public Slot this[int index]
    {
        get => _slots[index];
        set => _slots[index] = value;
    }

    /// <summary>A row of missing values.</summary>
    public int AllocateRow(int size)
    {
        var start = Reserve(size);
        _slots.AsSpan(start, size).Clear();
        return start;
    }

    /// <summary>A copy of a row or range, slot by slot.</summary>
    public int Copy(int source, int size)
    {
        var start = Reserve(size);
        _slots.AsSpan(source, size).CopyTo(_slots.AsSpan(start, size));
        return start;
    }

    public void Push(Slot item)
    {
        if (_stackCount == _stack.Length)
        {
            _stack = Grow(_stack, _stackCount, 1);
        }

        _stack[_stackCount++] = item;
    }

    /// <summary>Moves all that was pushed since the stack had <paramref name="mark"/> items to a range of its own.</summary>
    public Slot PopList(int mark)
    {
        var count = _stackCount - mark;
        var start = Reserve(count);
        _stack.AsSpan(mark, count).CopyTo(_slots.AsSpan(start, count));
        _stackCount = mark;
        return new Slot(SlotKind.List, 0, start, count);
    }

    /// <summary>Forgets what was made of a response that turned out to be malformed.</summary>
    public void TruncateTo(int count)
    {
        _count = count;
        _stackCount = 0;
    }

    public void Dispose()
    {
        _pool.Return(_slots);
        _pool.Return(_stack);
        _slots = [];
        _stack = [];
    }

    private int Reserve(int size)
    {
        if (_slots.Length - _count < size)
        {
            _slots = Grow(_slots, _count, size);
        }

        var start = _count;
        _count += size;
        return start;
    }

    private Slot[] Grow(Slot[] slots, int count, int needed)
    {
        var larger = _pool.Rent<Slot>((int)Math.Min(Math.Max((long)slots.Length * 2, (long)count + needed), Array.MaxLength));
        slots.AsSpan(0, count).CopyTo(larger);
        _pool.Return(slots);
        return larger;
    }
}
