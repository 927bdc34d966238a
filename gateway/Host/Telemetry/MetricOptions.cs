using Gateway.Host.Configuration;

namespace Gateway.Host.Telemetry;

/// <summary>What metrics tell apart; section <c>Metrics</c>.</summary>
internal sealed record MetricOptions
{
    public const string Section = "Metrics";

    /// <summary>Operations of one tenant that have a series of their own; further ones are counted together, and 0 counts all together.</summary>
    public int OperationsPerTenant { get; init; } = 200;

    public static MetricOptions Read(ConfigurationValues values)
        => new() { OperationsPerTenant = values.Number(nameof(OperationsPerTenant), 200, 0, 100_000) };
}
