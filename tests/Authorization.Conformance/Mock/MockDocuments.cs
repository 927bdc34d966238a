using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Gateway.Host.Tenancy;
using Microsoft.AspNetCore.Http;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>The documents behind all subgraphs of a file, each of one tenant: whose caller context names another tenant finds nothing.</summary>
/// <param name="byTenant">Names of documents by tenant.</param>
internal sealed class MockDocuments(IReadOnlyDictionary<string, string[]> byTenant)
{
    public const string Path = "/downloads/";

    private readonly ConcurrentQueue<(string RequestId, string Asked)> _requests = new();

    /// <summary>Tenant and document of each request that was made for one of the gateway's.</summary>
    public string[] RequestsOf(string requestId) => [.. _requests.Where(request => request.RequestId == requestId).Select(request => request.Asked)];

    public async Task AnswerAsync(HttpContext http)
    {
        var file = http.Request.Path.Value![Path.Length..];
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(http.Request.Headers["Gateway-Caller"].ToString().Split('.')[0]))!;
        var tenant = byTenant.Keys.Single(slug => TenantIds.FromSlug(slug).ToString() == (string)claims["tid"]!);
        _requests.Enqueue((http.Request.Headers["Request-Id"].ToString(), $"{tenant} {file}"));
        if (!byTenant[tenant].Contains(file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var text = System.Text.Encoding.UTF8.GetBytes($"{file} of {tenant}");
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = text.Length;
        await http.Response.Body.WriteAsync(text);
    }
}
