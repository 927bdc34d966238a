using Subgraphs.Server.Types;

namespace Subgraphs.Server.Paging;

/// <summary>The page that a query asks for. Cursors hold for the field, its arguments, its parent and the caller's tenant, and for nothing else.</summary>
public sealed class PageRequest
{
    private readonly CursorCodec _codec;
    private readonly string _binding;

    internal PageRequest(CursorCodec codec, string binding, int first, string? after)
    {
        _codec = codec;
        _binding = binding;
        First = first;
        AfterKey = after is null ? null : codec.Decode(after, binding);
    }

    /// <summary>Most nodes of the page, from 0 to the field's bound.</summary>
    public int First { get; }

    /// <summary>The key of the last node of the page before; null for the first page.</summary>
    public string? AfterKey { get; }

    /// <summary>The opaque cursor of a key.</summary>
    public string CursorOf(string key) => _codec.Encode(key, _binding);

    /// <summary>Cuts rows that were read behind <see cref="AfterKey"/>, one more than <see cref="First"/> where there are more.</summary>
    /// <param name="rows">At most <see cref="First"/> + 1 rows, in order.</param>
    /// <param name="key">The key that a page continues behind; unique and in the rows' order.</param>
    public (IReadOnlyList<T> Nodes, PageInfo PageInfo) Cut<T>(IReadOnlyList<T> rows, Func<T, string> key)
    {
        var nodes = rows.Count > First ? [.. rows.Take(First)] : rows;
        return (nodes, new PageInfo(rows.Count > First, nodes.Count == 0 ? null : CursorOf(key(nodes[^1]))));
    }

    /// <summary>The page of a list that is whole in memory, by key.</summary>
    /// <param name="all">All nodes, in order.</param>
    /// <param name="key">Unique; a page continues behind the node that has it.</param>
    public Connection<T> Slice<T>(IReadOnlyList<T> all, Func<T, string> key)
    {
        var start = 0;
        if (AfterKey is not null)
        {
            while (start < all.Count && key(all[start]) != AfterKey)
            {
                start++;
            }

            start++;
        }

        var (nodes, info) = Cut([.. all.Skip(start).Take(First + 1)], key);
        return new Connection<T>(nodes, all.Count, info);
    }
}
