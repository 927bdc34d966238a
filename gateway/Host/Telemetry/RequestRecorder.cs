using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gateway.Host.Http;

namespace Gateway.Host.Telemetry;

/// <summary>What is kept of a request: how it ended, how long it took, for which tenant. Never what it asked.</summary>
internal sealed class RequestRecorder : IDisposable
{
    /// <summary>The meter's name, for exporters.</summary>
    public const string MeterName = "Gateway.Host";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _shared;
    private readonly ILogger<RequestRecorder> _logger;
    private readonly TimeProvider _time;
    private readonly bool _logsDenials;

    public RequestRecorder(ILogger<RequestRecorder> logger, TimeProvider time, bool logsDenials = true)
    {
        _logsDenials = logsDenials;
        _logger = logger;
        _time = time;
        _duration = _meter.CreateHistogram<double>("gateway.request.duration", "s", "Time from the first byte read to the last byte written");
        _shared = _meter.CreateCounter<long>("gateway.request.shared", description: "Requests that were answered by the execution of an equal one");
    }

    public void Refused(Exchange exchange, ClientError error) => _logger.RequestRefused(exchange.RequestId, exchange.Stage, error.Errors[0].Code);

    /// <param name="leader">The request whose execution answered this one: subgraphs have seen its id only.</param>
    public void Shared(Exchange exchange, string leader)
    {
        _shared.Add(1);
        _logger.RequestShared(exchange.RequestId, leader);
    }

    /// <summary>Fields were denied, or would have been in a dry run.</summary>
    public void Denied(Exchange exchange, string coordinates)
    {
        if (_logsDenials)
        {
            _logger.FieldsDenied(exchange.RequestId, exchange.Caller.TenantId, coordinates);
        }
    }

    public void Abandoned(Exchange exchange) => _logger.RequestAbandoned(exchange.RequestId, exchange.Stage);

    public void Failed(Exchange exchange, Exception exception) => _logger.RequestFailed(exception, exchange.RequestId, exchange.Stage);

    public void Ended(Exchange exchange)
    {
        if (_duration.Enabled)
        {
            _duration.Record(
                _time.GetElapsedTime(exchange.Started).TotalSeconds,
                new TagList { { "stage", exchange.Stage.ToString() }, { "status", exchange.Http.Response.StatusCode } });
        }

        if (_logger.IsEnabled(LogLevel.Debug))
        {
            _logger.RequestAnswered(
                exchange.RequestId,
                exchange.Caller.TenantId,
                exchange.Http.Response.StatusCode,
                _time.GetElapsedTime(exchange.Started).TotalMilliseconds);
        }
    }

    public void Dispose() => _meter.Dispose();
}
