using System.Collections;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace GraphQL.Language;

/// <summary>An immutable list of syntax nodes: an array behind a struct, so that reading it allocates nothing.</summary>
#if NET
[CollectionBuilder(typeof(SyntaxList), nameof(SyntaxList.Create))]
#endif
public readonly struct SyntaxList<T> : IReadOnlyList<T>
{
    private readonly T[]? _items;

    /// <summary>Takes ownership of <paramref name="items"/>: the caller must not change the array afterwards.</summary>
    public SyntaxList(T[] items) => _items = items;

    public int Count => _items?.Length ?? 0;

    public bool IsEmpty => Count == 0;

    public T this[int index] => _items![index];

    public ReadOnlySpan<T> AsSpan() => _items;

    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Enumerates without allocating.</summary>
    public struct Enumerator(T[] items)
    {
        private readonly T[] _items = items;
        private int _index = -1;

        public readonly T Current => _items[_index];

        public bool MoveNext() => ++_index < _items.Length;
    }
}
