using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[QueryType]
internal static class HeldQueries
{
    public static async Task<string> GetHeldAsync(string who, Gate gate, CancellationToken cancellationToken)
    {
        await gate.PassAsync(who, cancellationToken);
        return who;
    }
}
