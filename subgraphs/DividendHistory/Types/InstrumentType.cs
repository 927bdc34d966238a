using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>What this subgraph adds to <c>Instrument</c>; one file a group of fields.</summary>
[ObjectType<Instrument>]
[Key("isin")]
internal static partial class InstrumentType
{
    /// <summary>The arguments repeat those of the owner; the value is what the gateway brought.</summary>
    [External]
    public static ClosePrice? GetLastClose([Parent(nameof(Instrument.LastClose))] Instrument instrument, DateOnly? asOf)
        => asOf is null || instrument.LastClose?.Date <= asOf ? instrument.LastClose : null;

    /// <summary>market-data says which instruments exist; here every ISIN is one, possibly without dividends.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Instrument?> GetInstruments(IReadOnlyList<Instrument> representations) => representations;
}
