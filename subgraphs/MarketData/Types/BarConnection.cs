using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

internal sealed record BarConnection(IReadOnlyList<Bar> Nodes, [property: CurrencyCode] string Currency, PageInfo PageInfo);
