using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Execution;
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

    [BatchResolver, ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<Instrument>>> GetInstrumentsAsync(
        [Parent(nameof(Issuer.Lei))] IReadOnlyList<Issuer> issuers, MarketDataContext db, ResolverContext context, CancellationToken cancellationToken, int first = 10)
    {
        var leis = issuers.Select(issuer => issuer.Lei).Distinct().ToList();
        var rows = db.Issuers.Where(issuer => leis.Contains(issuer.Lei))
            .SelectMany(issuer => db.Instruments.Where(i => i.IssuerLei == issuer.Lei).OrderBy(i => i.Isin).Take(first));
        var byLei = (await context.Project(rows, nameof(Instrument.Isin), nameof(Instrument.IssuerLei)).ToListAsync(cancellationToken))
            .ToLookup(i => i.IssuerLei, StringComparer.Ordinal);
        return [.. issuers.Select(IReadOnlyList<Instrument> (issuer) => [.. byLei[issuer.Lei].OrderBy(i => i.Isin, StringComparer.Ordinal)])];
    }

    [ReferenceResolver]
    public static IQueryable<Issuer> GetByLei(IReadOnlyList<string> leis, MarketDataContext db) => db.Issuers.Where(issuer => leis.Contains(issuer.Lei));

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, Issuer>> GetIssuerByLeiAsync(
        IReadOnlyList<string> leis, MarketDataContext db, CancellationToken cancellationToken)
        => await db.Issuers.Where(issuer => leis.Contains(issuer.Lei)).ToDictionaryAsync(issuer => issuer.Lei, cancellationToken);
}
