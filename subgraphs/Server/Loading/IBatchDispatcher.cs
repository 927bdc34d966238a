namespace Subgraphs.Server.Loading;

/// <summary>A loader as the executor sees it: something that may have keys waiting.</summary>
internal interface IBatchDispatcher
{
    /// <summary>Loads the keys that wait; no-op where none does.</summary>
    Task DispatchAsync(CancellationToken cancellationToken);
}
