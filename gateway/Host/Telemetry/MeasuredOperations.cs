using System.Collections.Concurrent;
using System.Diagnostics;
using Gateway.Host.Preparation;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Telemetry;

/// <summary>
/// By which names metrics call tenants and operations. A tenant can send as many different texts as it likes, so only so many of each have a
/// series of their own: the first ones. What is not executed has none, or anybody could fill the memory of whoever keeps the metrics.
/// </summary>
internal sealed class MeasuredOperations(MetricOptions options)
{
    /// <summary>Tenants come from verified tokens; more than these are counted together.</summary>
    private const int MaxTenants = 10_000;

    private const string None = "none";
    private const string Other = "other";

    private readonly ConcurrentDictionary<Guid, Tenant> _tenants = [];

    /// <summary>Adds <c>tenant</c> and <c>operation</c> to what is measured.</summary>
    /// <param name="caller">Who asked.</param>
    /// <param name="executed">The document; null where it is not executed.</param>
    /// <param name="tags">What it is added to.</param>
    public void Describe(Caller caller, DocumentKey? executed, ref TagList tags)
    {
        var tenant = caller.TenantId is { } id ? TenantOf(id) : null;
        tags.Add("tenant", caller.TenantId is null ? None : tenant?.Name ?? Other);
        tags.Add("operation", executed is { } document ? tenant?.NameOf(document, options.OperationsPerTenant) ?? Other : None);
    }

    private Tenant? TenantOf(Guid id)
        => _tenants.TryGetValue(id, out var known) ? known : _tenants.Count < MaxTenants ? _tenants.GetOrAdd(id, static id => new Tenant(id)) : null;

    private sealed class Tenant(Guid id)
    {
        private readonly ConcurrentDictionary<DocumentKey, string> _operations = [];

        public string Name { get; } = id.ToString("D");

        public string NameOf(DocumentKey document, int max)
            => _operations.TryGetValue(document, out var known) ? known
                : _operations.Count < max ? _operations.GetOrAdd(document, static document => document.ToString())
                : Other;
    }
}
