namespace Subgraphs.Server.Types;

/// <summary>
/// Adds the arguments <c>first</c> and <c>after</c>. A method that returns <c>IQueryable&lt;T&gt;</c> (ordered by the page key, see
/// <see cref="KeyProperty"/>) or a list becomes a connection <c>{nodes, totalCount, pageInfo}</c>; a method that returns a connection
/// itself takes a <see cref="Paging.PageRequest"/> parameter and makes it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>The default of <c>first</c>.</summary>
    public int DefaultPageSize { get; init; } = 100;

    /// <summary>The largest <c>first</c>; more is an error.</summary>
    public int MaxPageSize { get; init; } = 500;

    /// <summary>The property that orders an <c>IQueryable</c> and is unique in it: the page continues behind its last value.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>Order by <see cref="KeyProperty"/> downwards.</summary>
    public bool Descending { get; init; }
}
