using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Idempotency;

/// <summary>Carries a mutation out once a key. The key is stored with what the mutation stores, in one transaction.</summary>
/// <remarks>
/// 1. Without a key it is carried out. 2. Under a key that is there with the same input nothing is done, and what became of it is answered; with other
/// input it is refused. 3. Else the key goes into what is saved. 4. Of two that come at a time the database lets one through, and the other answers as
/// in 2. 5. What is refused leaves no key: it can be sent again when its reason is gone.
/// </remarks>
public static class MutationOnce
{
    /// <param name="db">The caller's own database.</param>
    /// <param name="mutation">The key and what is asked for under it; null without a key.</param>
    /// <param name="run">Carries it out. It saves once, or is by itself safe to repeat.</param>
    /// <param name="find">What it has made or changed, as it is now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="GraphQLException">The key was used otherwise, or the mutation is refused.</exception>
    public static async Task<TRow?> OnceAsync<TRow>(
        this TenantContext db, KeyedMutation? mutation, Func<Task<TRow>> run, Func<Task<TRow?>> find, CancellationToken cancellationToken)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(find);
        if (mutation is null)
        {
            return await run();
        }

        if (await FindKeyAsync(db, mutation, cancellationToken) is not null)
        {
            return await find();
        }

        var own = new MutationKey { TenantId = db.TenantId, Key = mutation.Key, Digest = mutation.Digest, Attempt = Guid.NewGuid() };
        db.MutationKeys.Add(own);
        try
        {
            var result = await run();
            if (db.Entry(own).State != EntityState.Unchanged)
            {
                // There was nothing to save, or what was to be saved was there already.
                db.Entry(own).State = EntityState.Added;
                await db.SaveChangesAsync(cancellationToken);
            }

            return result;
        }
        catch (Exception exception) when (exception is DbUpdateException or GraphQLException)
        {
            db.Forget();
            switch (await FindKeyAsync(db, mutation, cancellationToken))
            {
                case { } stored when stored.Attempt != own.Attempt:
                    return await find();
                case not null:
                    await db.MutationKeys.Where(row => row.Key == mutation.Key).ExecuteDeleteAsync(cancellationToken);
                    break;
            }

            throw;
        }
    }

    private static async Task<MutationKey?> FindKeyAsync(TenantContext db, KeyedMutation mutation, CancellationToken cancellationToken)
    {
        var stored = await db.MutationKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Key == mutation.Key, cancellationToken);
        return stored is null || stored.Digest == mutation.Digest
            ? stored
            : throw new GraphQLException(IdempotencyErrorCodes.Conflict, "This key was used for something else.") { InputPath = mutation.Path };
    }
}
