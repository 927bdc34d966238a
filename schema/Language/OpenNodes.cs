namespace GraphQL.Language;

/// <summary>The items of all lists that a parser has open: a list that closes takes its own from the top.</summary>
/// <remarks>One is kept for each thread: <see cref="Rent"/> takes it, <see cref="Return"/> gives it back. It is empty then, since every
/// list has closed; after an error it is left to the garbage collector.</remarks>
internal struct OpenNodes
{
    // Deep or long documents let it grow; one that has grown beyond this is not kept.
    private const int MostKept = 4_096;

    [ThreadStatic]
    private static Item[]? _spare;

    private Item[] _items;

    /// <summary>How many items are open: where a list that begins now has its first.</summary>
    public int Count { get; private set; }

    public static OpenNodes Rent()
    {
        var items = _spare ?? new Item[128];
        _spare = null;
        return new OpenNodes { _items = items };
    }

    public readonly void Return()
    {
        if (_items.Length <= MostKept)
        {
            _spare = _items;
        }
    }

    public void Push(SyntaxNode node)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[Count++].Node = node;
    }

    /// <summary>How many items were pushed since <see cref="Count"/> was <paramref name="mark"/>.</summary>
    public readonly int CountSince(int mark) => Count - mark;

    /// <summary>Takes what was pushed since <see cref="Count"/> was <paramref name="mark"/> as a list.</summary>
    /// <param name="mark">Where the list begins.</param>
    /// <param name="items">An array for as many nodes, made by the caller: there its type is known.</param>
    public SyntaxList<T> Close<T>(int mark, T[] items)
        where T : SyntaxNode
    {
        // A span is written without asking whether each node fits the array.
        var target = items.AsSpan();
        var source = _items.AsSpan(mark, target.Length);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (T)source[i].Node!;
            source[i].Node = null;
        }

        Count = mark;
        return new SyntaxList<T>(items);
    }

    // In a struct, so that the array does not ask of every node whether it is of the array's type.
    private struct Item
    {
        public SyntaxNode? Node;
    }
}
