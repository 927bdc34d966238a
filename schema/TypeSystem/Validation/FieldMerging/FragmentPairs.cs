namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>The pairs of fragments that were compared. A comparison as exclusive ones says less than one as overlapping ones.</summary>
internal sealed class FragmentPairs
{
    private readonly Dictionary<(string, string), bool> _pairs = [];

    /// <summary>Notes a comparison.</summary>
    /// <returns>False where it was made before.</returns>
    public bool TryAdd(string left, string right, bool areExclusive)
    {
        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (_pairs.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive))
        {
            return false;
        }

        _pairs[pair] = areExclusive;
        return true;
    }
}
