using Gateway.Host.Configuration;

namespace Gateway.Host.Tenancy;

/// <summary>How the caller is told to subgraphs; section <c>CallerContext</c>.</summary>
internal sealed record CallerContextOptions
{
    public const string Section = "CallerContext";
    private const int KeyLength = 32;

    /// <summary>From which each subgraph's key derives. Null: nothing is signed, for subgraphs that do not know this gateway.</summary>
    public byte[]? MasterKey { get; init; }

    /// <summary>The business date that subgraphs compute with; null: each takes the last session of its data.</summary>
    public DateOnly? BusinessDate { get; init; }

    public static CallerContextOptions Read(ConfigurationValues values) => new()
    {
        MasterKey = values.Secret(nameof(MasterKey), KeyLength),
        BusinessDate = values.Date(nameof(BusinessDate)),
    };
}
