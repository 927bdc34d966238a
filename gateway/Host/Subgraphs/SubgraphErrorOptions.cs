using Gateway.Execution.Failures;
using Gateway.Host.Configuration;

namespace Gateway.Host.Subgraphs;

/// <summary>Which errors of subgraphs clients may read; section <c>SubgraphErrors</c>. Without it none: clients read a sentence of the gateway's.</summary>
internal sealed record SubgraphErrorOptions
{
    public const string Section = "SubgraphErrors";

    /// <summary>Codes whose message, code and input path pass, whichever subgraph they are from.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Subgraphs that write every coded error for clients, by name; <c>*</c> for all.</summary>
    public IReadOnlyList<string> Subgraphs { get; init; } = [];

    internal ErrorPolicy Policy => new(Codes, Subgraphs);

    public static SubgraphErrorOptions Read(ConfigurationValues values) => new()
    {
        Codes = values.Texts(nameof(Codes)),
        Subgraphs = values.Texts(nameof(Subgraphs)),
    };
}
