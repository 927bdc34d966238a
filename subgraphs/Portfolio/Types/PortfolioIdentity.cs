using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Types;

/// <summary>Whose portfolio it is, and in whose name and number the custodian keeps it.</summary>
[ExtendObjectType<InvestmentPortfolio>]
internal static class PortfolioIdentity
{
    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound)]
    public static async Task<Client?> GetClientAsync(
        [Parent(nameof(InvestmentPortfolio.ClientId))] InvestmentPortfolio portfolio, IDataLoader<string, Client> clientById)
        => portfolio.ClientId is { } id ? await clientById.LoadAsync(id) : null;

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("Who the account is in the name of at the custodian.")]
    public static async Task<string?> GetAccountHolderAsync(
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.AccountHolder))] InvestmentPortfolio portfolio,
        PersonalDataReader reader,
        PortfolioContext db,
        ResolverContext field)
        => await reader.ReadAsync(field, db, portfolio, nameof(InvestmentPortfolio.AccountHolder));

    [RequiresScopes(PersonalDataReader.Scope), Policy(CallerContextExtensions.PurposeBound), Tag("pii"), Audited]
    [GraphQLDescription("The account's number at the custodian.")]
    public static async Task<string?> GetExternalAccountIdAsync(
        [Parent(nameof(InvestmentPortfolio.Id), nameof(InvestmentPortfolio.ExternalAccountId))] InvestmentPortfolio portfolio,
        PersonalDataReader reader,
        PortfolioContext db,
        ResolverContext field)
        => await reader.ReadAsync(field, db, portfolio, nameof(InvestmentPortfolio.ExternalAccountId));

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, Client>> GetClientByIdAsync(
        IReadOnlyList<string> ids, PortfolioContext db, CancellationToken cancellationToken)
        => await db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id)).ToDictionaryAsync(client => client.Id, cancellationToken);
}
