using System.Runtime.Serialization;

namespace Subgraphs.MarketData.Types;

internal enum QuoteQuality
{
    Realtime,

    [EnumMember(Value = "DELAYED_15M")]
    Delayed15M,

    EndOfDay,

    Stale,
}
