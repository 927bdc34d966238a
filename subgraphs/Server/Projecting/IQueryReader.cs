namespace Subgraphs.Server.Projecting;

/// <summary>Reads the result of a resolver whose element type is known only at run time.</summary>
internal interface IQueryReader
{
    /// <param name="rows">An <c>IQueryable</c>, or for pages a list.</param>
    /// <param name="plan">What to make of it.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    ValueTask<object?> ReadAsync(object? rows, QueryPlan plan, CancellationToken cancellationToken);
}
