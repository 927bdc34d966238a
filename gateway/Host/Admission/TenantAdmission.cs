using System.Globalization;
using System.Threading.RateLimiting;
using Gateway.Host.Http;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Admission;

/// <summary>Admits requests by their tenant: a rate first, then a number in flight. Callers without a tenant share neither.</summary>
internal sealed class TenantAdmission : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> _rate;
    private readonly PartitionedRateLimiter<Guid> _concurrency;

    public TenantAdmission(AdmissionOptions options)
    {
        _rate = PartitionedRateLimiter.Create<Guid, Guid>(tenant => options.RequestsPerSecond == 0
            ? RateLimitPartition.GetNoLimiter(tenant)
            : RateLimitPartition.GetTokenBucketLimiter(tenant, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Burst,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        _concurrency = PartitionedRateLimiter.Create<Guid, Guid>(tenant => RateLimitPartition.GetConcurrencyLimiter(
            tenant,
            _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.MaxConcurrentRequests,
                QueueLimit = options.MaxWaitingRequests,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
    }

    /// <summary>A lease to give back when the request ends, or the refusal. An anonymous caller needs no lease.</summary>
    public async ValueTask<(RateLimitLease? Lease, ClientError? Error)> AdmitAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (caller.TenantId is not { } tenant)
        {
            return default;
        }

        using (var rate = _rate.AttemptAcquire(tenant))
        {
            if (!rate.IsAcquired)
            {
                return (null, TooMany(rate));
            }
        }

        var lease = await _concurrency.AcquireAsync(tenant, cancellationToken: cancellationToken);
        if (lease.IsAcquired)
        {
            return (lease, null);
        }

        using (lease)
        {
            return (null, TooMany(lease));
        }
    }

    public void Dispose()
    {
        _rate.Dispose();
        _concurrency.Dispose();
    }

    private static ClientError TooMany(RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        return ClientError.Http(
            StatusCodes.Status429TooManyRequests,
            RequestErrorCodes.TooManyRequests,
            "This tenant has sent too many requests. Wait as long as Retry-After says.") with
        {
            Header = ("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
