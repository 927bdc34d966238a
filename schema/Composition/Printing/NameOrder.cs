namespace Federation.Composition.Printing;

/// <summary>The order of names in a supergraph: as in a dictionary, whatever the case; <c>_</c> before digits before letters, lower case first where nothing else differs.</summary>
/// <remarks>Goldens of other composers are in this order, that of the Unicode collation for ASCII.</remarks>
internal sealed class NameOrder : IComparer<string>
{
    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var byLetter = Weight(x[i]).CompareTo(Weight(y[i]));
            if (byLetter != 0)
            {
                return byLetter;
            }
        }

        var byLength = x.Length.CompareTo(y.Length);
        return byLength != 0 ? byLength : -string.CompareOrdinal(x, y);
    }

    private static int Weight(char character) => character switch
    {
        '_' => 0,
        >= '0' and <= '9' => character,
        _ => char.ToUpperInvariant(character) + 128,
    };
}
