namespace Gateway.Execution.Memory;

/// <summary>A growing list of integers in a pooled array.</summary>
internal sealed class PooledInts(BufferPool pool, int capacity) : IDisposable
{
    private int[] _items = pool.Rent<int>(capacity);

    public int Count { get; private set; }

    public ref int this[int index] => ref _items[index];

    public void Add(int item)
    {
        if (Count == _items.Length)
        {
            var larger = pool.Rent<int>(Count * 2);
            _items.AsSpan().CopyTo(larger);
            pool.Return(_items);
            _items = larger;
        }

        _items[Count++] = item;
    }

    public void Dispose()
    {
        if (_items.Length > 0)
        {
            pool.Return(_items);
            _items = [];
        }
    }
}
