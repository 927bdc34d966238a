using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <summary>Every condition that is given must hold.</summary>
internal sealed record InstrumentFilter(
    AssetClass? AssetClass, string? Sector, [property: ID] string? IndexId, string? SymbolPrefix, [property: Mic] string? Mic, InstrumentStatus? Status);
