namespace Gateway.Execution.Compiling;

/// <summary>A set of types of one <see cref="TypeTable"/>.</summary>
internal sealed class TypeFilter
{
    private readonly ulong[] _bits;

    private TypeFilter(ulong[] bits) => _bits = bits;

    public static TypeFilter Create(int typeCount, IEnumerable<int> types)
    {
        var bits = new ulong[(typeCount + 63) / 64];
        foreach (var type in types)
        {
            bits[type >> 6] |= 1UL << (type & 63);
        }

        return new TypeFilter(bits);
    }

    /// <summary>Null stands for every type.</summary>
    public static TypeFilter? Intersect(TypeFilter? left, TypeFilter? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return new TypeFilter([.. left._bits.Zip(right._bits, (l, r) => l & r)]);
    }

    /// <summary>True where a type is in both.</summary>
    public bool Overlaps(TypeFilter other) => _bits.Zip(other._bits, (left, right) => left & right).Any(bits => bits != 0);

    /// <summary>False for -1, the type that is not known.</summary>
    public bool Contains(int type) => type >= 0 && (_bits[type >> 6] & (1UL << (type & 63))) != 0;
}
