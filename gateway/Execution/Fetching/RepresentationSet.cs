using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>The representations of one lookup that are in the request so far, found by their bytes.</summary>
internal sealed class RepresentationSet(BufferPool pool) : IDisposable
{
    private const int InitialBuckets = 16;

    // A bucket holds the number of a representation plus one; its start and length follow each other in _spans.
    private readonly PooledInts _spans = new(pool, InitialBuckets);
    private readonly PooledInts _hashes = new(pool, InitialBuckets);
    private int[] _buckets = RentBuckets(pool, InitialBuckets);
    private int _bucketCount = InitialBuckets;

    public int Count => _hashes.Count;

    /// <summary>The number of the representation that was written last; the equal one's where there is one already.</summary>
    /// <param name="written">All that was written.</param>
    /// <param name="start">Where the last one starts; it ends at the end.</param>
    /// <param name="isNew">False where an equal one is there already, so that the last can be taken back.</param>
    public int Add(ReadOnlySpan<byte> written, int start, out bool isNew)
    {
        var candidate = written[start..];
        var hash = ByteHash.Of(candidate);
        var bucket = hash & (_bucketCount - 1);
        while (_buckets[bucket] is var entry && entry != 0)
        {
            var index = entry - 1;
            if (_hashes[index] == hash && written.Slice(_spans[index * 2], _spans[(index * 2) + 1]).SequenceEqual(candidate))
            {
                isNew = false;
                return index;
            }

            bucket = (bucket + 1) & (_bucketCount - 1);
        }

        isNew = true;
        _spans.Add(start);
        _spans.Add(candidate.Length);
        _hashes.Add(hash);
        _buckets[bucket] = _hashes.Count;
        if (_hashes.Count * 2 > _bucketCount)
        {
            Grow();
        }

        return _hashes.Count - 1;
    }

    public void Dispose()
    {
        _spans.Dispose();
        _hashes.Dispose();
        pool.Return(_buckets);
        _buckets = [];
    }

    private void Grow()
    {
        pool.Return(_buckets);
        _bucketCount *= 2;
        _buckets = RentBuckets(pool, _bucketCount);
        for (var i = 0; i < _hashes.Count; i++)
        {
            var bucket = _hashes[i] & (_bucketCount - 1);
            while (_buckets[bucket] != 0)
            {
                bucket = (bucket + 1) & (_bucketCount - 1);
            }

            _buckets[bucket] = i + 1;
        }
    }

    private static int[] RentBuckets(BufferPool pool, int count)
    {
        var buckets = pool.Rent<int>(count);
        buckets.AsSpan(0, count).Clear();
        return buckets;
    }
}
