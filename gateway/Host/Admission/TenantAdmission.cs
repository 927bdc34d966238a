using System.Globalization;
using System.Threading.RateLimiting;
using Gateway.Host.Http;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Admission;

/// <summary>Admits requests by their tenant: a rate first, then a number in flight. Callers without a tenant share neither.</summary>
internal sealed class TenantAdmission : IDisposable
{
    private readonly AdmissionOptions _options;
    private readonly bool _hasOthers;
    private readonly PartitionedRateLimiter<Share> _rate;
    private readonly PartitionedRateLimiter<Share> _concurrency;

    public TenantAdmission(AdmissionOptions options)
    {
        _options = options;
        _hasOthers = options.Plans.Count + options.Tenants.Count > 0;
        _rate = PartitionedRateLimiter.Create<Share, Share>(share => share.Limits.RequestsPerSecond == 0
            ? RateLimitPartition.GetNoLimiter(share)
            : RateLimitPartition.GetTokenBucketLimiter(share, share => new TokenBucketRateLimiterOptions
            {
                TokenLimit = share.Limits.Burst,
                TokensPerPeriod = share.Limits.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        _concurrency = PartitionedRateLimiter.Create<Share, Share>(share => RateLimitPartition.GetConcurrencyLimiter(
            share,
            share => new ConcurrencyLimiterOptions
            {
                PermitLimit = share.Limits.MaxConcurrentRequests,
                QueueLimit = share.Limits.MaxWaitingRequests,
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

        var share = new Share(tenant, _hasOthers ? _options.Of(tenant, caller.Plan) : _options);
        using (var rate = _rate.AttemptAcquire(share))
        {
            if (!rate.IsAcquired)
            {
                return (null, TooMany(rate));
            }
        }

        var lease = await _concurrency.AcquireAsync(share, cancellationToken: cancellationToken);
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

    /// <summary>A tenant has one share; where its people have different plans, one for each.</summary>
    private readonly record struct Share(Guid Tenant, AdmissionLimits Limits)
    {
        public bool Equals(Share other) => Tenant == other.Tenant && ReferenceEquals(Limits, other.Limits);

        public override int GetHashCode() => Tenant.GetHashCode();
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
