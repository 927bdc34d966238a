using System.Linq.Expressions;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Types;

/// <summary>Personal data: who reads it has a purpose, and that it is read is kept before it is.</summary>
[ObjectType<Client>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes(PersonalDataReader.Scope)]
[Policy(CallerContextExtensions.PurposeBound)]
[TenantOwned]
[GraphQLDescription("Personal data. Values are stored tokenised; detokenisation needs the tenant's key and a purpose recorded in the audit log.")]
internal static class ClientType
{
    [ID]
    public static Expression<Func<Client, string>> Id => client => client.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<Client, Guid>> TenantId => client => client.TenantId;

    [Tag("pii"), Audited]
    public static async Task<string> GetLegalNameAsync(
        [Parent(nameof(Client.Id), nameof(Client.LegalName))] Client client, PersonalDataReader reader, PortfolioContext db, ResolverContext field)
        => await reader.DetokeniseAsync(field, db, client.LegalName);

    [Tag("pii"), Audited]
    [GraphQLDescription("LEI for legal entities, CONCAT or national id for natural persons (RTS 22 Annex II).")]
    public static async Task<string> GetIdentificationCodeAsync(
        [Parent(nameof(Client.Id), nameof(Client.IdentificationCode))] Client client, PersonalDataReader reader, PortfolioContext db, ResolverContext field)
        => await reader.DetokeniseAsync(field, db, client.IdentificationCode);

    public static Expression<Func<Client, string>> Country => client => client.Country;

    public static Expression<Func<Client, ClientClassification>> Classification => client => client.Classification;

    [ReferenceResolver]
    public static IQueryable<Client> GetById(IReadOnlyList<string> ids, PortfolioContext db) => db.Clients.Where(client => ids.Contains(client.Id));
}
