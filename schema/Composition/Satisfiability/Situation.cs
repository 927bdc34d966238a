using System.Globalization;

namespace Federation.Composition.Satisfiability;

/// <summary>An object type of the supergraph, and the places in subgraphs that a query can be at when it has reached an object of it.</summary>
internal sealed class Situation
{
    public Situation(string typeName, IReadOnlyList<Place> places)
    {
        TypeName = typeName;
        Places = places;
        Key = string.Join(
            '|',
            places.Select(place => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{place.Subgraph}:{place.Type.Name}:{(place.Provided is null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(place.Provided))}"))
                .Order(StringComparer.Ordinal)
                .Prepend(typeName));
    }

    public string TypeName { get; }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>Equal for situations from which the same can be reached.</summary>
    public string Key { get; }
}
