using Gateway.Host.Configuration;
using Gateway.Metering.Counting;

namespace Gateway.Host.Metering;

/// <summary>Where it is kept what tenants use; section <c>Metering</c>.</summary>
internal sealed record MeteringOptions
{
    public const string Section = "Metering";

    private const int LongestNode = 64;
    private static readonly UsageLimits Fallback = new();

    /// <summary>The folder of the usage files, which the operator has made. Null: nothing is metered.</summary>
    public string? Directory { get; init; }

    /// <summary>What records call this machine or replica.</summary>
    public string Node { get; init; } = NodeOf(Environment.MachineName);

    /// <summary>What was counted is written no later than this; a crash loses no more.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Pairs of operation and client of one tenant that are counted apart in an hour; further ones are counted together.</summary>
    public int SeriesPerTenant { get; init; } = Fallback.SeriesPerTenant;

    /// <summary>Clients of one tenant that are counted apart in an hour; further ones are counted together.</summary>
    public int ClientsPerTenant { get; init; } = Fallback.ClientsPerTenant;

    public UsageLimits GetLimits() => new() { SeriesPerTenant = SeriesPerTenant, ClientsPerTenant = ClientsPerTenant };

    public static MeteringOptions Read(ConfigurationValues values)
    {
        var options = new MeteringOptions
        {
            Directory = values.Text(nameof(Directory)),
            Node = values.Text(nameof(Node)) ?? NodeOf(Environment.MachineName),
            FlushInterval = values.Seconds(nameof(FlushInterval), 10, 0.1, 10),
            SeriesPerTenant = values.Number(nameof(SeriesPerTenant), Fallback.SeriesPerTenant, 1, 100_000),
            ClientsPerTenant = values.Number(nameof(ClientsPerTenant), Fallback.ClientsPerTenant, 1, 10_000),
        };
        if (options.Node != NodeOf(options.Node))
        {
            values.Refuse(nameof(Node), options.Node, $"1 to {LongestNode} letters, digits, '-' or '_'");
        }

        return options;
    }

    /// <summary>The name as a part of a file's name.</summary>
    private static string NodeOf(string name)
        => string.Concat(name.Take(LongestNode).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
