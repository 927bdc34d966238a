using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>Fields that go wrong in ways a program can.</summary>
[QueryType]
internal static class FaultyQueries
{
    public static IReadOnlyList<Faulty> GetFaulty() => [new Faulty(1), new Faulty(2)];

    public static async Task<string?> GetSlow(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return null;
    }

    public static IReadOnlyList<Faulty> GetMany(int count) => [.. Enumerable.Range(0, count).Select(n => new Faulty(n))];

    [DataLoader]
    public static Task<IReadOnlyDictionary<int, string>> GetFaultyTextAsync(IReadOnlyList<int> keys)
        => throw new GraphQLException("NO_TEXT", $"No text for {keys.Count} keys.");

    [DataLoader]
    public static Task<IReadOnlyDictionary<int, int>> GetNextAsync(IReadOnlyList<int> keys, BatchLog log)
    {
        log.Add($"next:{string.Join(',', keys.Order())}");
        return Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(key => key, key => key * 10));
    }
}
