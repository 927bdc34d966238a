using System.Net;

namespace Gateway.Host.Subgraphs;

/// <summary>The connections to subgraphs.</summary>
internal static class SubgraphHttp
{
    // New connections see a changed address within this time.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    public static HttpMessageInvoker Create() => new(new SocketsHttpHandler
    {
        // What a subgraph sets or redirects to is not followed: the gateway talks to the addresses it was given, and to nobody else.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = ConnectionLifetime,
        ConnectTimeout = ConnectTimeout,
        EnableMultipleHttp2Connections = true,
    });
}
