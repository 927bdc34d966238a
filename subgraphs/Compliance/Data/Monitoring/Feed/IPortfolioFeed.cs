namespace Subgraphs.Compliance.Data.Monitoring.Feed;

/// <summary>Where the states of portfolios come from.</summary>
internal interface IPortfolioFeed
{
    /// <summary>What follows the marks.</summary>
    /// <param name="tenantId">Whose portfolios.</param>
    /// <param name="request">What is there already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">Portfolio does not answer.</exception>
    Task<FeedAnswer> ReadAsync(Guid tenantId, FeedRequest request, CancellationToken cancellationToken);
}
