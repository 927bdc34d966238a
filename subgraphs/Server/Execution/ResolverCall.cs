using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Paging;

namespace Subgraphs.Server.Execution;

/// <summary>The values of one call of a resolver; the compiled method reads its parameters from here.</summary>
internal sealed class ResolverCall(ResolverContext context, LoaderScope loaders)
{
    public ResolverContext Context { get; } = context;

    public LoaderScope Loaders { get; } = loaders;

    public object? Parent { get; set; }

    /// <summary>Parents, keys or representations, as the list type that the method takes.</summary>
    public object? Batch { get; set; }

    public object?[] Arguments { get; set; } = [];

    public DbContext[] DbContexts { get; set; } = [];

    public PageRequest? Page { get; set; }
}
