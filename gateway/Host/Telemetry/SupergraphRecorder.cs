using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Telemetry;

/// <summary>What is kept of the supergraphs that came while the gateway serves: which is served, and which were refused and why.</summary>
internal sealed class SupergraphRecorder : IDisposable
{
    /// <summary>Counts the supergraphs that came, by <c>result</c>: <c>served</c>, <c>refused</c> or <c>unavailable</c>.</summary>
    public const string LoadsName = "gateway.supergraph.loads";

    /// <summary>The number of the generation that is served.</summary>
    public const string GenerationName = "gateway.supergraph.generation";

    private readonly Meter _meter = new(RequestRecorder.MeterName);
    private readonly Counter<long> _loads;
    private readonly ILogger<SupergraphSource> _logger;
    private string? _told;

    public SupergraphRecorder(ILogger<SupergraphSource> logger, SupergraphState state)
    {
        _logger = logger;
        _loads = _meter.CreateCounter<long>(LoadsName, "{supergraph}", "Supergraphs that came, by what became of them");
        _ = _meter.CreateObservableGauge(GenerationName, () => state.Current?.Number ?? 0, description: "The generation of the supergraph that is served");
    }

    public void Served(SupergraphGeneration generation)
    {
        _told = null;
        Count("served");
        _logger.SupergraphLoaded(generation.Number, generation.Supergraph.Subgraphs.Count);
    }

    /// <summary>A supergraph came and cannot be served.</summary>
    public void Refused(int generation, string reason)
    {
        if (IsNews(reason))
        {
            Count("refused");
            _logger.SupergraphRefused(generation, reason);
        }
    }

    /// <summary>Nobody knows whether there is a new supergraph; told once, until something else happens.</summary>
    public void Unavailable(int generation, string reason)
    {
        if (IsNews(reason))
        {
            Count("unavailable");
            _logger.SupergraphUnavailable(generation, reason);
        }
    }

    /// <summary>A defect of the gateway.</summary>
    public void Failed(int generation, Exception exception)
    {
        if (IsNews(exception.Message))
        {
            Count("refused");
            _logger.SupergraphFailed(exception, generation);
        }
    }

    /// <summary>What was wrong is mended, without anything new to serve.</summary>
    public void Unchanged() => _told = null;

    public void Dispose() => _meter.Dispose();

    private bool IsNews(string reason)
    {
        if (reason == _told)
        {
            return false;
        }

        _told = reason;
        return true;
    }

    private void Count(string result) => _loads.Add(1, new TagList { { "result", result } });
}
