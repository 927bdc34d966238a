using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[MutationType]
internal static class LedgerMutations
{
    public static async Task<int> BookAsync(int amount, BatchLog log)
    {
        log.Add($"begin {amount}");
        await Task.Yield();
        log.Add($"end {amount}");
        return amount;
    }

    public static Task<int?> Refuse() => throw new GraphQLException("REFUSED", "No.");
}
