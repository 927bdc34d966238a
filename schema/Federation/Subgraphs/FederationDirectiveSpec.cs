using Federation.Links;

namespace Federation.Subgraphs;

/// <summary>A directive of the federation specification.</summary>
/// <param name="Name">Its name in the specification.</param>
/// <param name="Since">The federation version that introduced it.</param>
/// <param name="Definition">Gives its definition for a federation version, types prefixed <c>federation__</c>.</param>
/// <param name="OwnSpec">The identity of the specification that defines it by itself; null where only federation does.</param>
internal sealed record FederationDirectiveSpec(string Name, SpecVersion Since, Func<SpecVersion, string> Definition, string? OwnSpec = null);
