namespace GraphQL.Language;

/// <summary>Gives equal names of one document one string: a direct-mapped table, where a collision costs a string and nothing else.</summary>
internal sealed class NameTable
{
    private readonly string?[] _slots;

    /// <param name="documentLength">Bytes of the document; long documents have more names.</param>
    public NameTable(int documentLength)
        => _slots = new string?[documentLength switch { < 1_024 => 64, < 16_384 => 256, _ => 2_048 }];

    public string GetOrAdd(ReadOnlySpan<byte> name)
    {
        ref var slot = ref _slots[Hash(name) & (uint)(_slots.Length - 1)];
        if (slot is null || !IsEqual(slot, name))
        {
            slot = Utf8Text.GetString(name);
        }

        return slot;
    }

    // FNV-1a: names are short, and their ends differ as often as their beginnings.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261;
        foreach (var b in name)
        {
            hash = (hash ^ b) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private static bool IsEqual(string text, ReadOnlySpan<byte> name)
    {
        if (text.Length != name.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (text[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
