namespace Federation.Composition.Satisfiability;

/// <summary>Numbers places, so that sets of them can be compared as text.</summary>
internal sealed class PlaceNumbers
{
    private readonly Dictionary<Place, int> _numbers = [];

    /// <summary>Equal for equal sets, whatever their order.</summary>
    public string KeyOf(IEnumerable<Place> places) => string.Join(',', places.Select(NumberOf).Order());

    private int NumberOf(Place place)
    {
        if (!_numbers.TryGetValue(place, out var number))
        {
            _numbers.Add(place, number = _numbers.Count);
        }

        return number;
    }
}
