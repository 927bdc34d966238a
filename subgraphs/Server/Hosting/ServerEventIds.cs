namespace Subgraphs.Server.Hosting;

/// <summary>The log event ids of this library.</summary>
internal static class ServerEventIds
{
    public const int ResolverFailed = 3001;
    public const int RequestFailed = 3002;
}
