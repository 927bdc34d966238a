using Gateway.Host.Configuration;

namespace Gateway.Host.Sharing;

/// <summary>Whether equal queries that are in flight together are executed once; section <c>Sharing</c>.</summary>
internal sealed record SharingOptions
{
    public const string Section = "Sharing";

    /// <summary>Equal requests of one caller to the gateway.</summary>
    public bool Requests { get; init; } = true;

    /// <summary>Equal fetches of one caller from a subgraph.</summary>
    public bool Fetches { get; init; } = true;

    public static SharingOptions Read(ConfigurationValues values) => new()
    {
        Requests = values.Flag(nameof(Requests), true),
        Fetches = values.Flag(nameof(Fetches), true),
    };
}
