using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gateway.Execution.Failures;
using Gateway.Host.Preparation;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Telemetry;

/// <summary>
/// Tells the operator of each object that the gateway kept back because it was not shown to belong to the caller's tenant: an event of the
/// highest level and a counter to page on. Whose the object is said to be is not told: it would put one tenant into another's records.
/// </summary>
internal sealed class TenantAlarm : IDisposable
{
    private readonly Meter _meter = new(RequestRecorder.MeterName);
    private readonly Counter<long> _violations;
    private readonly ILogger<TenantAlarm> _logger;

    private readonly MeasuredOperations _measured;

    public TenantAlarm(ILogger<TenantAlarm> logger, MeasuredOperations measured)
    {
        _measured = measured;
        _logger = logger;
        _violations = _meter.CreateCounter<long>("gateway.tenant.violations", "{object}", "Objects that were not shown to belong to the caller's tenant");
    }

    /// <summary>What the execution of a request calls. It may outlive the request, for others that wait for the same answer.</summary>
    public Action<TenantViolation> For(Exchange exchange)
    {
        // Nothing of the exchange itself is kept.
        var (requestId, caller, operation) = (exchange.RequestId, exchange.Caller, exchange.Document);
        return violation => Raise(requestId, caller, operation, violation);
    }

    private void Raise(string requestId, Caller caller, DocumentKey? operation, TenantViolation violation)
    {
        var reason = violation.IsForeign ? "foreign" : "no owner";
        var subgraph = violation.Subgraph ?? "(none)";
        var type = violation.TypeName ?? "(unknown)";
        var tags = new TagList { { "subgraph", subgraph }, { "type", type }, { "reason", reason } };
        _measured.Describe(caller, operation, ref tags);
        _violations.Add(1, tags);
        _logger.TenantIsolation(requestId, caller.TenantId, operation, type, subgraph, reason);
    }

    public void Dispose() => _meter.Dispose();
}
