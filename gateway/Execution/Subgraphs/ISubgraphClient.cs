namespace Gateway.Execution.Subgraphs;

/// <summary>Sends requests to subgraphs. Implementations are safe for concurrent calls.</summary>
public interface ISubgraphClient
{
    /// <summary>
    /// Sends one request. A failure that can be expected (refused, timed out, too large …) is a value; an exception counts as
    /// <see cref="SubgraphFailure.Internal"/>.
    /// </summary>
    /// <param name="request">Its body may be read until the task completes; whoever reads longer takes a reference to it.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more. The task must then end soon: an execution ends
    /// only when all of its requests have, since they hold its buffers.</param>
    /// <returns>The response, whose body now belongs to the caller.</returns>
    ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken);
}
