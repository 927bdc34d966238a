using System.Collections.Frozen;

namespace Federation.Supergraphs;

/// <summary>The authorization requirements of a supergraph by schema coordinate.</summary>
/// <remarks>
/// A requirement stands where composition wrote it. That a field also asks for what its named type asks for, and an interface for what
/// its implementers ask for, is the reader's to apply.
/// </remarks>
public sealed class AuthRequirements(IEnumerable<AuthRequirement> requirements)
{
    private readonly FrozenDictionary<string, AuthRequirement> _byCoordinate
        = requirements.ToFrozenDictionary(requirement => requirement.Coordinate, StringComparer.Ordinal);

    public IReadOnlyCollection<AuthRequirement> All => _byCoordinate.Values;

    /// <summary>The requirement of a type or field coordinate, or null where it has none.</summary>
    public AuthRequirement? Find(string coordinate) => _byCoordinate.GetValueOrDefault(coordinate);
}
