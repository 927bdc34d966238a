using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Http;

[QueryType]
internal static class Greetings
{
    public static string GetHello() => "hello";

    public static int GetEcho(int n) => n;
}
