namespace Subgraphs.Server.Loading;

/// <summary>Loads values by key; keys asked for by the resolvers of one level arrive in one batch. Lives for one request.</summary>
public interface IDataLoader<TKey, TValue>
    where TKey : notnull
{
    /// <summary>The value of a key; default (null) where the batch did not contain it. A key is loaded once a request.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of several keys, in their order.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);
}
