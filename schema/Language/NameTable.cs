using System.Buffers.Binary;

namespace GraphQL.Language;

/// <summary>Gives equal names one string, across documents: the clients of a graph write the same names again and again. A direct-mapped
/// table, where a collision costs a string and nothing else.</summary>
/// <remarks>Shared by all threads without a lock: a slot is read and written whole, and an entry never changes. It is bounded by
/// <see cref="Slots"/> and <see cref="LongestKept"/>, whatever documents come.</remarks>
internal static class NameTable
{
    // 32 KB of slots: the names of a schema of a thousand types, and a cache of the processor that still has room for documents.
    private const int Slots = 4_096;

    // In bytes. Names of up to two words are compared by them; longer names are rarer, and very long ones hardly the same twice.
    private const int LongestKept = 64;

    private static readonly Entry?[] Entries = new Entry?[Slots];

    /// <param name="name">ASCII, and not empty: a name or a number.</param>
    public static string GetOrAdd(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept)
        {
            return Utf8Text.GetString(name);
        }

        // The first and the last bytes, which overlap where there are fewer than sixteen.
        ulong first;
        ulong last;
        if (name.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name.Slice(name.Length - sizeof(ulong)));
        }
        else if (name.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name.Slice(name.Length - sizeof(uint)));
        }
        else
        {
            first = name[0];
            last = name[name.Length - 1] | ((uint)name[name.Length / 2] << 8);
        }

        ref var slot = ref Entries[Hash(first, last, name.Length)];
        var entry = slot;
        if (entry is null || entry.First != first || entry.Last != last || entry.Name.Length != name.Length
            || (name.Length > 2 * sizeof(ulong) && !IsEqual(entry.Name, name)))
        {
            slot = entry = new Entry(first, last, Utf8Text.GetString(name));
        }

        return entry.Name;
    }

    // Odd constants without a pattern; the upper bits of a product depend on all bits of its factors.
    private static uint Hash(ulong first, ulong last, int length)
        => (uint)((((first * 0x9E3779B97F4A7C15) ^ (last + (uint)length)) * 0xC2B2AE3D27D4EB4F) >> 40) % Slots;

    // What stands between the two words.
    private static bool IsEqual(string text, ReadOnlySpan<byte> name)
    {
        for (var i = sizeof(ulong); i < name.Length - sizeof(ulong); i++)
        {
            if (text[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Entry(ulong first, ulong last, string name)
    {
        public ulong First { get; } = first;

        public ulong Last { get; } = last;

        public string Name { get; } = name;
    }
}
