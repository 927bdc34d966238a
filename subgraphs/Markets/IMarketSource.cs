using Subgraphs.Markets.Records;

namespace Subgraphs.Markets;

/// <summary>
/// Where a subgraph's reference data comes from: the generated sample market or a directory of real files. Every <c>Read…</c> method is
/// a fresh pass over the source, lazily and in a stable order; rows that cannot be read are added to the given <see cref="RowErrors"/>
/// and left out of the stream.
/// </summary>
public interface IMarketSource
{
    /// <summary>What a person reads beside the figures, for example <c>Simulated sample market</c>.</summary>
    string Label { get; }

    /// <summary>True where no figure of this source was ever traded or published.</summary>
    bool IsSimulated { get; }

    /// <summary>Changes whenever the rows would: two databases of one fingerprint hold the same figures.</summary>
    string Fingerprint { get; }

    /// <summary>The last date with an as-traded bar: the business date of a caller who names none.</summary>
    DateOnly LastSession { get; }

    /// <summary>About how many rows each stream yields, for progress; never a promise.</summary>
    MarketRowEstimates Estimates { get; }

    /// <summary>Trading venues of the instruments' listings.</summary>
    IEnumerable<VenueRecord> ReadVenues(RowErrors errors);

    /// <summary>Instruments with issuer, classification and listings, ordered by ISIN.</summary>
    IEnumerable<InstrumentRecord> ReadInstruments(RowErrors errors);

    /// <summary>Daily bars as traded, one per instrument and date, ordered by ISIN and date.</summary>
    IEnumerable<BarRecord> ReadBars(RowErrors errors);

    /// <summary>
    /// Closes adjusted for splits and dividends, of instruments that the source has such a series of: for returns and risk where no
    /// as-traded bar is held, never for a value.
    /// </summary>
    IEnumerable<AdjustedCloseRecord> ReadAdjustedCloses(RowErrors errors);

    /// <summary>Dividends ordered by ISIN and ex-date.</summary>
    IEnumerable<DividendRecord> ReadDividends(RowErrors errors);

    /// <summary>Splits ordered by ISIN and ex-date.</summary>
    IEnumerable<SplitRecord> ReadSplits(RowErrors errors);

    /// <summary>
    /// Dated company figures, oldest first. Companies outside the instrument list are included with a null ISIN: sector aggregates need them.
    /// </summary>
    IEnumerable<FundamentalRecord> ReadFundamentals(RowErrors errors);

    /// <summary>Daily reference rates against the euro, oldest first.</summary>
    IEnumerable<FxRateRecord> ReadFxRates(RowErrors errors);

    /// <summary>Rates without risk, ordered by date within a currency; none where the source has no such thing.</summary>
    IEnumerable<RiskFreeRateRecord> ReadRiskFreeRates(RowErrors errors) => [];

    /// <summary>The indices that levels and constituents refer to.</summary>
    IEnumerable<IndexRecord> ReadIndices(RowErrors errors);

    /// <summary>Closing levels ordered by index and date.</summary>
    IEnumerable<IndexLevelRecord> ReadIndexLevels(RowErrors errors);

    /// <summary>Index members that are instruments of this source.</summary>
    IEnumerable<IndexConstituentRecord> ReadIndexConstituents(RowErrors errors);

    /// <summary>
    /// Indices by sector, all members counted. Where every member is an instrument of the source they are counted as of the last session; a source that
    /// holds only some of them counts its own list.
    /// </summary>
    IEnumerable<IndexSectorRecord> ReadIndexSectors(RowErrors errors)
    {
        var sectors = ReadInstruments(errors).Where(row => row.Gics is not null).ToDictionary(row => row.Isin, row => row.Gics!.Sector, StringComparer.Ordinal);
        return ReadIndexConstituents(errors)
            .Where(member => sectors.ContainsKey(member.Isin) && !(member.AddedOn > LastSession) && !(member.RemovedOn <= LastSession))
            .GroupBy(member => (member.IndexId, Sector: sectors[member.Isin]))
            .Select(group => new IndexSectorRecord(group.Key.IndexId, LastSession, group.Key.Sector, group.Count()));
    }
}
