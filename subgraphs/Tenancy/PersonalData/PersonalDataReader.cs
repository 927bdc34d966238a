using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Execution;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.PersonalData;

/// <summary>
/// The one way from a sealed column or a token to what it stands for. It opens for an audited field only, whose readers are kept before its
/// resolver is called, and for a caller that has the scope and states a purpose.
/// </summary>
public sealed partial class PersonalDataReader(ILogger<PersonalDataReader> logger)
{
    /// <summary>The scope without which nothing personal is read.</summary>
    public const string Scope = "pii:read";

    /// <summary>What is sealed in a row's own column; null where nothing is.</summary>
    /// <param name="field">The field that is answered.</param>
    /// <param name="db">The caller's own database.</param>
    /// <param name="row">With its key and the property.</param>
    /// <param name="property">The sealed property.</param>
    /// <exception cref="GraphQLException">With one of <see cref="PersonalDataErrorCodes"/>, or because the caller may not read it.</exception>
    public async ValueTask<string?> ReadAsync<TRow>(ResolverContext field, TenantContext db, TRow row, string property)
        where TRow : class
    {
        Admit(field, db);
        return await OpenAsync(db, row, property, field.CancellationToken);
    }

    /// <summary>What a token stands for.</summary>
    /// <param name="field">The field that is answered.</param>
    /// <param name="db">The caller's own database.</param>
    /// <param name="token">The token.</param>
    /// <exception cref="GraphQLException">With one of <see cref="PersonalDataErrorCodes"/>, or because the caller may not read it.</exception>
    public async ValueTask<string> DetokeniseAsync(ResolverContext field, TenantContext db, PersonalToken token)
    {
        Admit(field, db);
        var value = await db.PersonalValues.AsNoTracking().SingleOrDefaultAsync(row => row.Token == token, field.CancellationToken)
            ?? throw new InvalidOperationException($"The token of {field.Coordinate} stands for nothing.");
        return (await OpenAsync(db, value, nameof(PersonalValue.Value), field.CancellationToken))!;
    }

    /// <summary>What a token stands for, where it is no field that is answered: the read is kept here, before the value is opened.</summary>
    /// <param name="recorder">Where it is kept.</param>
    /// <param name="caller">Who reads: with the scope, and with a purpose.</param>
    /// <param name="read">What is read, of which entity.</param>
    /// <param name="db">The caller's own database.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="GraphQLException">With one of <see cref="PersonalDataErrorCodes"/>, because the read cannot be kept, or the caller may not read it.</exception>
    public async ValueTask<string> DetokeniseAsync(
        IAccessRecorder recorder, CallerContext caller, FieldAccess read, TenantContext db, PersonalToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recorder);
        ArgumentNullException.ThrowIfNull(db);
        if (!MayRead(caller) || caller.TenantId != db.TenantId)
        {
            throw new GraphQLException(ServerErrorCodes.Unauthorized, "Unauthorized field or type");
        }

        await recorder.RecordAsync(caller, [read], cancellationToken);
        var value = await db.PersonalValues.AsNoTracking().SingleOrDefaultAsync(row => row.Token == token, cancellationToken)
            ?? throw new InvalidOperationException($"The token of {read.Coordinate} stands for nothing.");
        return (await OpenAsync(db, value, nameof(PersonalValue.Value), cancellationToken))!;
    }

    /// <summary>True for a caller that has the scope and states a purpose.</summary>
    public static bool MayRead(CallerContext caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller is { Purpose.Length: > 0, TenantId: not null } && caller.HasScope(Scope);
    }

    private static void Admit(ResolverContext field, TenantContext db)
    {
        if (!field.IsAudited)
        {
            throw new InvalidOperationException($"{field.Coordinate} reads personal data and is not audited.");
        }

        // The field's directives say the same; this holds also where somebody forgot them.
        if (field.Caller is not CallerContext caller || !MayRead(caller) || caller.TenantId != db.TenantId)
        {
            throw new GraphQLException(ServerErrorCodes.Unauthorized, "Unauthorized field or type");
        }
    }

    private async ValueTask<string?> OpenAsync<TRow>(TenantContext db, TRow row, string property, CancellationToken cancellationToken)
        where TRow : class
    {
        try
        {
            return await db.OpenAsync(row, property, cancellationToken);
        }
        catch (KeyManagementException exception) when (exception.Code == KeyErrorCodes.Erased)
        {
            throw new GraphQLException(PersonalDataErrorCodes.Erased, "The personal data was erased for good.");
        }
        catch (KeyManagementException exception) when (exception.Code is not KeyErrorCodes.Tampered)
        {
            LogUnavailable(logger, db.TenantId, exception);
            throw new GraphQLException(PersonalDataErrorCodes.Unavailable, "The personal data cannot be read now.");
        }
    }

    [LoggerMessage(EventId = 3301, Level = LogLevel.Error, Message = "Personal data of tenant {Tenant} cannot be opened.")]
    private static partial void LogUnavailable(ILogger logger, Guid tenant, Exception exception);
}
