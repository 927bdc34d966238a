using Gateway.Authorization.Policies;

namespace Gateway.Host.Serving;

/// <summary>What <c>serve</c> is told on the command line.</summary>
internal sealed record ServeSettings
{
    public const int DefaultPort = 5000;

    /// <summary>On 127.0.0.1; 0: any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The environment's name; Development is the default, since the gateway listens on this machine only.</summary>
    public string Environment { get; init; } = Environments.Development;

    /// <summary>The folder of the IDE's files; null: beside the program.</summary>
    public string? IdeDirectory { get; init; }

    /// <summary>Policies beside those that are built in; one of the same name takes its place.</summary>
    public IReadOnlyList<IAuthorizationPolicy> Policies { get; init; } = [];

    /// <summary>Hears what is logged in place of the console; null: the console does.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>Draws from 0 up to 1 for the share of requests that a progressive override is on; null: at random.</summary>
    public Func<double>? Draw { get; init; }

    public bool IsDevelopment => Environment.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase);
}
