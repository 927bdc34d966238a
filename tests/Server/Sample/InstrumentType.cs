using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[ObjectType<Instrument>(Ignore = [nameof(Instrument.Id), nameof(Instrument.IssuerId)])]
[Key("isin")]
[GraphQLDescription("Something to trade.")]
internal static class InstrumentType
{
    [Isin]
    [Tag("partner")]
    public static Expression<Func<Instrument, string>> Isin => i => i.Isin;

    public static string GetLabel([Parent(nameof(Instrument.Name), nameof(Instrument.Isin))] Instrument instrument)
        => $"{instrument.Name} ({instrument.Isin})";

    [BatchResolver]
    [Cost(3)]
    [RequiresScopes("market-data:eod")]
    public static IReadOnlyList<decimal?> GetDoubled([Parent(nameof(Instrument.LotSize))] IReadOnlyList<Instrument> instruments, BatchLog log)
    {
        log.Add($"doubled:{instruments.Count}");
        return [.. instruments.Select(i => (decimal?)i.LotSize * 2)];
    }

    public static async Task<string?> GetIssuerNameAsync(
        [Parent(nameof(Instrument.IssuerId))] Instrument instrument,
        IDataLoader<int, Issuer> issuerById)
        => instrument.IssuerId is { } id ? (await issuerById.LoadAsync(id))?.LegalName : null;

    [DataLoader]
    public static async Task<IReadOnlyDictionary<int, Issuer>> GetIssuerByIdAsync(
        IReadOnlyList<int> ids,
        SampleContext db,
        BatchLog log,
        CancellationToken cancellationToken)
    {
        log.Add($"issuers:{ids.Count}");
        return await db.Issuers.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
    }

    [ReferenceResolver]
    public static IQueryable<Instrument> GetByIsin(IReadOnlyList<string> isins, SampleContext db)
        => db.Instruments.Where(i => isins.Contains(i.Isin));
}
