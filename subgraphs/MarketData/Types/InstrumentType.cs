using System.Linq.Expressions;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <summary>The instrument's own columns and how the gateway finds it; prices, actions and figures stand in the extensions beside.</summary>
[ObjectType<Instrument>(Binding = BindingBehavior.Explicit)]
[Key("isin")]
[Key("figi")]
[GraphQLDescription("A tradable or reference instrument. Shared by all subgraphs; `isin` is the primary join key, `figi` (share class) the secondary one.")]
internal static class InstrumentType
{
    [Isin, Tag("partner")]
    public static Expression<Func<Instrument, string>> Isin => i => i.Isin;

    [Figi, Tag("partner")]
    [GraphQLDescription("Share-class FIGI where known; an instrument without it can only be reached by ISIN.")]
    public static Expression<Func<Instrument, string?>> Figi => i => i.Figi;

    [Tag("partner")]
    [GraphQLDescription("Ticker on the primary listing; not unique over time and never a join key.")]
    public static Expression<Func<Instrument, string>> Symbol => i => i.Symbol;

    [Tag("partner")]
    public static Expression<Func<Instrument, string>> Name => i => i.Name;

    [Tag("partner")]
    public static Expression<Func<Instrument, AssetClass>> AssetClass => i => i.AssetClass;

    [Tag("partner")]
    public static Expression<Func<Instrument, InstrumentStatus>> Status => i => i.Status;

    [CurrencyCode, Tag("partner")]
    [GraphQLDescription("Trading currency of the primary listing.")]
    public static Expression<Func<Instrument, string>> Currency => i => i.Currency;

    [Tag("partner")]
    [GraphQLDescription("Minimum tradable quantity step on the primary listing (1 for most cash equities; 100 on some Asian boards).")]
    public static Expression<Func<Instrument, decimal>> LotSize => i => i.LotSize;

    [Tag("partner")]
    [GraphQLDescription("GICS classification; null for funds, indices, cash.")]
    public static GicsClassification? GetClassification(
        [Parent(
            nameof(Instrument.SectorCode), nameof(Instrument.Sector), nameof(Instrument.IndustryGroup), nameof(Instrument.Industry),
            nameof(Instrument.SubIndustryCode), nameof(Instrument.SubIndustry))]
        Instrument instrument)
        => instrument is { SectorCode: { } code, Sector: { } sector }
            ? new GicsClassification(code, sector, instrument.IndustryGroup, instrument.Industry, instrument.SubIndustryCode, instrument.SubIndustry)
            : null;

    [ReferenceResolver]
    public static IQueryable<Instrument> GetByIsin(IReadOnlyList<string> isins, MarketDataContext db)
        => db.Instruments.Where(i => isins.Contains(i.Isin));

    [ReferenceResolver]
    public static IQueryable<Instrument> GetByFigi(IReadOnlyList<string> figis, MarketDataContext db)
        => db.Instruments.Where(i => figis.Contains(i.Figi!));
}
