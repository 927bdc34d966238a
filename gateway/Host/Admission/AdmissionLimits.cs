using Gateway.Host.Configuration;

namespace Gateway.Host.Admission;

/// <summary>What one tenant may use at once.</summary>
internal record AdmissionLimits
{
    /// <summary>Requests of one tenant in flight; further ones wait.</summary>
    public int MaxConcurrentRequests { get; init; } = 256;

    /// <summary>Requests of one tenant that wait for their turn; further ones are refused.</summary>
    public int MaxWaitingRequests { get; init; } = 256;

    /// <summary>Requests a second that one tenant may send in the long run; 0: as many as it likes.</summary>
    public int RequestsPerSecond { get; init; } = 1000;

    /// <summary>Requests that one tenant may send at once after a pause.</summary>
    public int Burst { get; init; } = 2000;

    /// <summary>What is not written is as in <paramref name="otherwise"/>.</summary>
    public static AdmissionLimits Read(ConfigurationValues values, AdmissionLimits otherwise) => new()
    {
        MaxConcurrentRequests = values.Number(nameof(MaxConcurrentRequests), otherwise.MaxConcurrentRequests, 1, 1_000_000),
        MaxWaitingRequests = values.Number(nameof(MaxWaitingRequests), otherwise.MaxWaitingRequests, 0, 1_000_000),
        RequestsPerSecond = values.Number(nameof(RequestsPerSecond), otherwise.RequestsPerSecond, 0, 1_000_000),
        Burst = values.Number(nameof(Burst), otherwise.Burst, 1, 1_000_000),
    };
}
