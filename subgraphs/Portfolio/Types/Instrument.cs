using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>An instrument as this subgraph knows it: by its key.</summary>
[Key("isin", Resolvable = false)]
public sealed record Instrument([property: Isin] string Isin);
