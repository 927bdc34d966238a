using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

internal sealed record ClosePrice(DateOnly Date, Money Price, PriceAdjustment Adjustment, string Source);
