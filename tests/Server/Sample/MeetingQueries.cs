using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>A field whose batches wait until as many callers have asked for it as a test says.</summary>
[QueryType]
internal static class MeetingQueries
{
    public static Task<string> GetMetAsync(string key, Meeting meeting, IDataLoader<string, string> metByKey)
    {
        meeting.Ask();
        return metByKey.LoadAsync(key)!;
    }

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, string>> GetMetByKeyAsync(IReadOnlyList<string> keys, Meeting meeting, BatchLog log)
    {
        log.Add($"met:{string.Join(',', keys)}");
        var number = await meeting.WaitAsync();
        return keys.ToDictionary(key => key, key => $"{key} of batch {number}");
    }
}
