using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Auditing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Peers;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>
/// Tells compliance who a client is, which transaction reports have to say: kept in the audit log first, under the purpose that the law gives,
/// and sealed for the one that asked.
/// </summary>
internal static class ClientIdentityReader
{
    /// <summary>More are never answered at once.</summary>
    public const int MaxClients = 200;

    /// <summary>The purpose that the log keeps.</summary>
    public const string Purpose = "transaction reporting, MiFIR art. 26";

    /// <param name="db">The tenant's.</param>
    /// <param name="request">Which clients.</param>
    /// <param name="caller">The follower.</param>
    /// <param name="recorder">Keeps that it was read, before it is.</param>
    /// <param name="seal">Of the two subgraphs.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public static async Task<ClientIdentitiesAnswer> ReadAsync(
        PortfolioContext db, ClientIdentitiesRequest request, CallerContext caller, IAccessRecorder recorder, PeerSeal seal, CancellationToken cancellationToken)
    {
        string[] ids = [.. request.ClientIds.Distinct(StringComparer.Ordinal).Take(MaxClients)];
        var clients = await db.Clients.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        if (clients.Count == 0)
        {
            return new ClientIdentitiesAnswer([]);
        }

        await recorder.RecordAsync(
            caller with { Purpose = Purpose },
            [.. clients.Select(client => new FieldAccess(AccessKind.Read, $"{nameof(Client)}.identificationCode", $"{nameof(Client)}:{client.Id}"))],
            cancellationToken);
        PersonalToken[] tokens = [.. clients.Select(client => client.IdentificationCode)];
        var values = await db.PersonalValues.AsNoTracking().Where(row => tokens.Contains(row.Token)).ToDictionaryAsync(row => row.Token, cancellationToken);
        List<ClientIdentity> identities = [];
        foreach (var client in clients)
        {
            var code = await OpenAsync(db, values[client.IdentificationCode], cancellationToken);
            identities.Add(new ClientIdentity(client.Id, code is null ? null : seal.Seal(db.TenantId, client.Id, code)));
        }

        return new ClientIdentitiesAnswer(identities);
    }

    private static async Task<string?> OpenAsync(PortfolioContext db, PersonalValue value, CancellationToken cancellationToken)
    {
        try
        {
            return await db.OpenAsync(value, nameof(PersonalValue.Value), cancellationToken);
        }
        catch (KeyManagementException exception) when (exception.Code == KeyErrorCodes.Erased)
        {
            return null;
        }
    }
}
