using Gateway.Host.Supergraphs;

namespace Gateway.Host.Health;

/// <summary>Two questions of whoever runs the process: does it live, and can it answer queries.</summary>
internal sealed class HealthEndpoint(SupergraphState supergraph)
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";

    public static Task AnswerLiveAsync(HttpContext http) => AnswerAsync(http, StatusCodes.Status200OK, """{"status":"live"}""");

    /// <summary>Ready with a supergraph to answer from. That subgraphs are down does not matter: the rest of the graph is served.</summary>
    public Task AnswerReadyAsync(HttpContext http)
        => supergraph.Current is null
            ? AnswerAsync(http, StatusCodes.Status503ServiceUnavailable, """{"status":"not ready"}""")
            : AnswerAsync(http, StatusCodes.Status200OK, """{"status":"ready"}""");

    private static Task AnswerAsync(HttpContext http, int status, string json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(json, http.RequestAborted);
    }
}
