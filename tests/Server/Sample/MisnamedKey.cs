using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

[QueryType]
internal static class MisnamedKey
{
    [Audited(KeyArgument = "about")]
    public static string GetTrail(string subject) => subject;
}
