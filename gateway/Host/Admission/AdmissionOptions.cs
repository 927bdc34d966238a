using Gateway.Host.Configuration;

namespace Gateway.Host.Admission;

/// <summary>What one tenant may use at once, so that none takes the share of the others; section <c>Admission</c>.</summary>
internal sealed record AdmissionOptions
{
    public const string Section = "Admission";

    /// <summary>Requests of one tenant in flight; further ones wait.</summary>
    public int MaxConcurrentRequests { get; init; } = 256;

    /// <summary>Requests of one tenant that wait for their turn; further ones are refused.</summary>
    public int MaxWaitingRequests { get; init; } = 256;

    /// <summary>Requests a second that one tenant may send in the long run; 0: as many as it likes.</summary>
    public int RequestsPerSecond { get; init; } = 1000;

    /// <summary>Requests that one tenant may send at once after a pause.</summary>
    public int Burst { get; init; } = 2000;

    public static AdmissionOptions Read(ConfigurationValues values) => new()
    {
        MaxConcurrentRequests = values.Number(nameof(MaxConcurrentRequests), 256, 1, 1_000_000),
        MaxWaitingRequests = values.Number(nameof(MaxWaitingRequests), 256, 0, 1_000_000),
        RequestsPerSecond = values.Number(nameof(RequestsPerSecond), 1000, 0, 1_000_000),
        Burst = values.Number(nameof(Burst), 2000, 1, 1_000_000),
    };
}
