using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gateway.Host.Tests;

/// <summary>A subgraph on a free port whose answers a test chooses.</summary>
internal sealed class FakeSubgraph : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Query, IHeaderDictionary Headers, byte[] Body)> _requests = new();
    private int _disposed;

    private FakeSubgraph(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single() + "/graphql";

    /// <summary>Chooses the answer to each query; status 200.</summary>
    public Func<string, string> Answer { get; set; } = _ => """{"data":{}}""";

    /// <summary>Replaces <see cref="Answer"/> where it is set.</summary>
    public Func<HttpContext, Task>? Handle { get; set; }

    public IReadOnlyList<(string Query, IHeaderDictionary Headers, byte[] Body)> Requests => [.. _requests];

    public static async Task<FakeSubgraph> StartAsync(Func<string, string>? answer = null, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var subgraph = new FakeSubgraph(app);
        if (answer is not null)
        {
            subgraph.Answer = answer;
        }

        app.Run(subgraph.AnswerAsync);
        await app.StartAsync();
        return subgraph;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        // A handler may still wait for something: cut it off.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            _requests.Enqueue((http.Request.Path.Value!, new HeaderDictionary(http.Request.Headers.ToDictionary()), []));
            await Handle!(http);
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var query = JsonNode.Parse(body.ToArray())!["query"]!.GetValue<string>();
        _requests.Enqueue((query, new HeaderDictionary(http.Request.Headers.ToDictionary()), body.ToArray()));
        if (Handle is { } handle)
        {
            // To be read again.
            body.Position = 0;
            http.Request.Body = body;
            await handle(http);
            return;
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(Answer(query));
    }
}
