using System.Net;
using Gateway.Auditing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Subgraphs.Tenancy.Tests.Auditing;

/// <summary>A collector behind HTTP, as compliance has one.</summary>
internal sealed class CollectorEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<AuditRecord> _received = [];
    private readonly SemaphoreSlim _arrived = new(0);

    private CollectorEndpoint(WebApplication app, AuditCollector collector)
    {
        _app = app;
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var receipt = await collector.ReceiveAsync(http.Request.Headers[AuditShipment.HeaderName], body.ToArray(), StoreAsync, http.RequestAborted);
            http.Response.StatusCode = receipt.Status is AuditReceiptStatus.Accepted ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
            await http.Response.WriteAsJsonAsync(new { next = receipt.Next });
        });
    }

    public string Url => _app.Urls.Single() + "/internal/audit";

    public AuditRecord[] Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    public static async Task<CollectorEndpoint> StartAsync(AuditCollector collector)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var endpoint = new CollectorEndpoint(builder.Build(), collector);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>Returns when so many records have arrived.</summary>
    public async Task WaitAsync(int count, CancellationToken cancellationToken)
    {
        while (Received.Length < count)
        {
            await _arrived.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private Task StoreAsync(AuditChainName chain, IReadOnlyList<AuditRecord> records, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _received.AddRange(records);
        }

        _arrived.Release();
        return Task.CompletedTask;
    }
}
