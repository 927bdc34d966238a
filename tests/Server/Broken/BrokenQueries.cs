using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Broken;

/// <summary>One mistake a field.</summary>
[QueryType]
internal static class BrokenQueries
{
    public static long GetBig() => 1;

    public static IDisposable? GetUntyped() => null;

    public static void GetNothing()
    {
    }

    [Isin]
    public static int GetWrong() => 1;

    public static Task<string?> GetLoaded(IDataLoader<int, string> missing) => missing.LoadAsync(1);

    [UsePaging]
    public static IQueryable<Keyless> GetPaged() => Array.Empty<Keyless>().AsQueryable();
}
