namespace Subgraphs.Server.Authorization;

/// <summary>Nobody: no claims, no scopes, not the gateway.</summary>
internal sealed class AnonymousCaller : ICaller
{
    public static AnonymousCaller Instance { get; } = new();

    public bool IsAuthenticated => false;

    public bool IsGateway => false;

    public string? Partition => null;

    public string? RequestId => null;

    public bool HasScope(string scope) => false;
}
