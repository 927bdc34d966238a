using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[QueryType]
internal static class AuditedRoots
{
    [Audited(KeyArgument = "subject")]
    public static IReadOnlyList<string> GetTrail(string subject, [ID] string actor) => [subject, actor];
}
