using System.Net;
using System.Text.Json;

namespace Gateway.Auditing.Tests;

/// <summary>HTTP between a shipper and a collector, without a network: it can be down, and it can lose answers.</summary>
internal sealed class CollectorHandler(AuditCollector collector) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<long> _stored = [];
    private int _requests;

    public volatile bool IsDown;

    public volatile bool LosesNextAnswer;

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The numbers of the records that were given to be served.</summary>
    public long[] Stored
    {
        get
        {
            lock (_lock)
            {
                return [.. _stored];
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (IsDown)
        {
            throw new HttpRequestException("Connection refused");
        }

        var lines = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var receipt = await collector.ReceiveAsync(request.Headers.GetValues(AuditShipment.HeaderName).Single(), lines, Store, cancellationToken);
        if (LosesNextAnswer && lines.Length > 0)
        {
            LosesNextAnswer = false;
            throw new HttpRequestException("Connection reset");
        }

        return new HttpResponseMessage(receipt.Status switch
        {
            AuditReceiptStatus.Accepted => HttpStatusCode.OK,
            AuditReceiptStatus.Gap => HttpStatusCode.Conflict,
            AuditReceiptStatus.Broken => HttpStatusCode.UnprocessableEntity,
            _ => HttpStatusCode.Unauthorized,
        })
        {
            Content = new StringContent(JsonSerializer.Serialize(new { next = receipt.Next })),
        };
    }

    private Task Store(AuditChainName chain, IReadOnlyList<AuditRecord> records, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _stored.AddRange(records.Select(record => record.Number));
        }

        return Task.CompletedTask;
    }
}
