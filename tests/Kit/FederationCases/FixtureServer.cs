using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tests.Kit.FederationCases;

/// <summary>Serves a suite's subgraphs over HTTP on a free port of 127.0.0.1.</summary>
public sealed class FixtureServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FixtureServer(WebApplication app, FixtureSuite suite)
    {
        _app = app;
        Suite = suite;
    }

    public FixtureSuite Suite { get; }

    /// <summary>Without a closing slash.</summary>
    public string Address => _app.Urls.Single().TrimEnd('/');

    /// <summary>The supergraph with this server's addresses.</summary>
    public string Supergraph => Suite.Supergraph(Address);

    public static async Task<FixtureServer> StartAsync(FixtureSuite suite)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var subgraphs = suite.Subgraphs.ToDictionary(subgraph => subgraph.Name, StringComparer.Ordinal);
        app.MapPost($"/{suite.Name}/{{subgraph}}", (string subgraph, HttpRequest request) => AnswerAsync(subgraphs[subgraph], request));
        await app.StartAsync();
        return new FixtureServer(app, suite);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<IResult> AnswerAsync(FixtureSubgraph subgraph, HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        return Results.Text(subgraph.Execute(body).ToJsonString(), "application/json");
    }
}
