using System.Runtime.InteropServices;
using System.Text;

namespace Gateway.Execution.Compiling;

/// <summary>Numbers a fixed set of names and finds the number of a name from its UTF-8 bytes without making a string.</summary>
internal sealed class Utf8Lookup
{
    private readonly byte[][] _names;
    private readonly int[] _buckets;
    private readonly int _mask;

    public Utf8Lookup(IEnumerable<string> names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        var size = 4;
        while (size < _names.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _buckets = new int[size];
        for (var i = 0; i < _names.Length; i++)
        {
            var bucket = (int)Hash(_names[i]) & _mask;
            while (_buckets[bucket] != 0)
            {
                bucket = (bucket + 1) & _mask;
            }

            _buckets[bucket] = i + 1;
        }
    }

    public int Count => _names.Length;

    /// <summary>The place of the name in the list it was made from; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var bucket = (int)Hash(name) & _mask;
        while (_buckets[bucket] is var entry && entry != 0)
        {
            if (name.SequenceEqual(_names[entry - 1]))
            {
                return entry - 1;
            }

            bucket = (bucket + 1) & _mask;
        }

        return -1;
    }

    /// <summary>Length, first and last eight bytes, mixed: names are short and the set is known, so collisions only cost a compare.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong hash = (uint)name.Length;
        if (name.Length >= 8)
        {
            hash ^= MemoryMarshal.Read<ulong>(name) * 0x9E3779B97F4A7C15UL;
            hash ^= MemoryMarshal.Read<ulong>(name[^8..]) * 0xC2B2AE3D27D4EB4FUL;
        }
        else
        {
            foreach (var character in name)
            {
                hash = (hash ^ character) * 0x100000001B3UL;
            }
        }

        hash *= 0x9E3779B97F4A7C15UL;
        return (uint)(hash >> 32);
    }
}
