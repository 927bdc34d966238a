using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<Issuer>]
[Key("lei")]
internal static class IssuerType
{
    [Lei]
    public static Expression<Func<Issuer, string>> Lei => issuer => issuer.Lei;

    [GraphQLDescription("ISO 3166-1 alpha-2.")]
    public static Expression<Func<Issuer, string>> Country => issuer => issuer.Country;

    [GraphQLDescription("SEC Central Index Key where the issuer files with the SEC.")]
    public static Expression<Func<Issuer, string?>> Cik => issuer => issuer.Cik;

    [ListSize(SlicingArguments = ["first"])]
    public static IQueryable<Instrument> GetInstruments([Parent(nameof(Issuer.Lei))] Issuer issuer, MarketDataContext db, int first = 10)
        => db.Instruments.Where(i => i.IssuerLei == issuer.Lei).OrderBy(i => i.Isin).Take(first);

    [ReferenceResolver]
    public static IQueryable<Issuer> GetByLei(IReadOnlyList<string> leis, MarketDataContext db) => db.Issuers.Where(issuer => leis.Contains(issuer.Lei));

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, Issuer>> GetIssuerByLeiAsync(
        IReadOnlyList<string> leis, MarketDataContext db, CancellationToken cancellationToken)
        => await db.Issuers.Where(issuer => leis.Contains(issuer.Lei)).ToDictionaryAsync(issuer => issuer.Lei, cancellationToken);
}
