using Subgraphs.Server.Errors;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[QueryType]
internal static class InstrumentQueries
{
    [UseSingleOrDefault]
    public static IQueryable<Instrument> GetInstrument([Isin] string isin, SampleContext db)
        => db.Instruments.Where(i => i.Isin == isin);

    [UsePaging(KeyProperty = nameof(Instrument.Isin), DefaultPageSize = 2)]
    [GraphQLName("instruments")]
    public static IQueryable<Instrument> GetAll(string? namePrefix, SampleContext db)
        => namePrefix is null ? db.Instruments : db.Instruments.Where(i => i.Name.StartsWith(namePrefix));

    [UsePaging(DefaultPageSize = 2)]
    public static Connection<int> GetNumbers(PageRequest page, int upTo)
        => page.Slice([.. Enumerable.Range(1, upTo)], n => n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [RequiresScopes("market-data:eod")]
    [Tag("partner")]
    public static decimal GetLevel(DateOnly on, decimal factor = 1.50m, InstrumentStatus status = InstrumentStatus.OnHold15M)
        => on.Day * factor + (int)status;

    [Policy("four-eyes")]
    public static string GetSecret() => "known";

    public static string GetEcho(EchoInput input) => $"{input.Text}:{string.Join(',', input.Sizes)}:{input.Status}";

    public static string? GetFailure(bool safe)
        => throw (safe ? new GraphQLException("NOT_HERE", "It is not here.") : new InvalidOperationException("a password"));

    public static Node GetNode(bool isBroken) => new(Value: isBroken ? null! : "x");
}
