using Subgraphs.Server.Authorization;

namespace Subgraphs.Server.Tests.Sample;

internal sealed record TestCaller(bool IsGateway = true, string? Partition = "a", params string[] Scopes) : ICaller
{
    public bool IsAuthenticated => Scopes.Length > 0;

    public string? RequestId => "request";

    public bool HasScope(string scope) => Scopes.Contains(scope);
}
