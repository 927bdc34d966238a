namespace GraphQL.TypeSystem.Validation;

/// <summary>Which fragments of a <see cref="FragmentTable"/> one search has met. The next search begins without clearing anything.</summary>
internal sealed class FragmentVisits(int fragmentCount)
{
    private readonly int[] _searches = new int[fragmentCount];
    private int _search;

    /// <summary>Begins a search that has met nothing.</summary>
    public void Start() => _search++;

    /// <summary>Notes a fragment; false where this search has met it.</summary>
    public bool Add(int number)
    {
        if (_searches[number] == _search)
        {
            return false;
        }

        _searches[number] = _search;
        return true;
    }
}
