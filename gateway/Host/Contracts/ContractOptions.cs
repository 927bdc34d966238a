using Federation.Composition.Contracts;
using Gateway.Host.Configuration;

namespace Gateway.Host.Contracts;

/// <summary>A named view of the graph and the callers that get it; a part of the list <c>Contracts</c>.</summary>
internal sealed record ContractOptions
{
    public const string Section = "Contracts";

    public required string Name { get; init; }

    /// <summary>By claim, the values of which the token must have one; all claims that are named must match.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Match { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Shows only what carries one of these tags, and what that leads to; empty: everything.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Hides what carries one of these tags.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Hides what only these subgraphs have.</summary>
    public IReadOnlyList<string> ExcludeSubgraphs { get; init; } = [];

    public ContractDefinition ToDefinition() => new(Name, Include, Exclude, ExcludeSubgraphs);

    public static ContractOptions Read(ConfigurationValues values)
    {
        var options = new ContractOptions
        {
            Name = values.Text(nameof(Name)) ?? "",
            Match = values.Map(nameof(Match)),
            Include = values.Texts(nameof(Include)),
            Exclude = values.Texts(nameof(Exclude)),
            ExcludeSubgraphs = values.Texts(nameof(ExcludeSubgraphs)),
        };
        if (options.Name is "" or ContractSelector.Whole or ContractSelector.Refuse)
        {
            values.Missing(nameof(Name), $"the contract's name, other than {ContractSelector.Whole} and {ContractSelector.Refuse}");
        }

        if (options.Match.Count == 0 || options.Match.Values.Any(accepted => accepted.Count == 0))
        {
            values.Missing(nameof(Match), "a claim and its values; Authorization:DefaultContract names the contract of those whom nothing matches");
        }

        if (options is { Include.Count: 0, Exclude.Count: 0, ExcludeSubgraphs.Count: 0 })
        {
            values.Missing(nameof(Include), $"tags, unless {nameof(Exclude)} or {nameof(ExcludeSubgraphs)} says what the contract hides");
        }

        return options;
    }
}
