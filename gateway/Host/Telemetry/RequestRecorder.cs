using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gateway.Host.Http;

namespace Gateway.Host.Telemetry;

/// <summary>What is kept of a request: how it ended, how long it took, for which tenant and operation. Never what it asked for.</summary>
internal sealed class RequestRecorder : IDisposable
{
    /// <summary>The meter's name, for exporters.</summary>
    public const string MeterName = "Gateway.Host";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _shared;
    private readonly Histogram<long> _estimated;
    private readonly Histogram<long> _executed;
    private readonly ILogger<RequestRecorder> _logger;
    private readonly TimeProvider _time;
    private readonly MeasuredOperations _measured;
    private readonly bool _logsDenials;

    public RequestRecorder(ILogger<RequestRecorder> logger, TimeProvider time, MeasuredOperations measured, bool logsDenials = true)
    {
        _measured = measured;
        _logsDenials = logsDenials;
        _logger = logger;
        _time = time;
        _duration = _meter.CreateHistogram<double>("gateway.request.duration", "s", "Time from the first byte read to the last byte written");
        _estimated = _meter.CreateHistogram<long>("gateway.request.cost.estimated", "{unit}", "What a request is estimated to cost before it is executed, refused ones included");
        _executed = _meter.CreateHistogram<long>("gateway.request.cost.executed", "{unit}", "What the answer of a request costs by the same weights");
        _shared = _meter.CreateCounter<long>("gateway.request.shared", description: "Requests that were answered by the execution of an equal one");
    }

    public void Refused(Exchange exchange, ClientError error) => _logger.RequestRefused(exchange.RequestId, exchange.Caller.TenantId, exchange.Document, exchange.Stage, error.Errors[0].Code);

    /// <param name="leader">The request whose execution answered this one: subgraphs have seen its id only.</param>
    public void Shared(Exchange exchange, string leader)
    {
        if (_shared.Enabled)
        {
            var tags = default(TagList);
            _measured.Describe(exchange.Caller, exchange.Prepared is { Error: null } ? exchange.Document : null, ref tags);
            _shared.Add(1, tags);
        }

        _logger.RequestShared(exchange.RequestId, exchange.Caller.TenantId, exchange.Document, leader);
    }

    /// <summary>Fields were denied, or would have been in a dry run.</summary>
    public void Denied(Exchange exchange, string coordinates)
    {
        if (_logsDenials)
        {
            _logger.FieldsDenied(exchange.RequestId, exchange.Caller.TenantId, exchange.Document, coordinates);
        }
    }

    public void Abandoned(Exchange exchange) => _logger.RequestAbandoned(exchange.RequestId, exchange.Caller.TenantId, exchange.Document, exchange.Stage);

    public void Failed(Exchange exchange, Exception exception) => _logger.RequestFailed(exception, exchange.RequestId, exchange.Caller.TenantId, exchange.Document, exchange.Stage);

    public void Ended(Exchange exchange)
    {
        if (_duration.Enabled)
        {
            var tags = new TagList { { "stage", exchange.Stage.ToString() }, { "status", exchange.Http.Response.StatusCode } };
            _measured.Describe(exchange.Caller, exchange.Prepared is { Error: null } ? exchange.Document : null, ref tags);
            _duration.Record(_time.GetElapsedTime(exchange.Started).TotalSeconds, tags);
        }

        if (_estimated.Enabled || _executed.Enabled)
        {
            RecordCost(exchange);
        }

        if (_logger.IsEnabled(LogLevel.Debug))
        {
            _logger.RequestAnswered(
                exchange.RequestId,
                exchange.Caller.TenantId,
                exchange.Document,
                exchange.Http.Response.StatusCode,
                _time.GetElapsedTime(exchange.Started).TotalMilliseconds);
        }
    }

    private void RecordCost(Exchange exchange)
    {
        if (exchange.EstimatedCost is not { } estimated)
        {
            return;
        }

        var tags = default(TagList);
        _measured.Describe(exchange.Caller, exchange.Document, ref tags);
        _estimated.Record(estimated, tags);
        if (exchange.ExecutedCost is { } executed)
        {
            _executed.Record(executed, tags);
        }
    }

    public void Dispose() => _meter.Dispose();
}
