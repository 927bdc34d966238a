namespace Gateway.AppHost;

/// <summary>A subgraph of the topology.</summary>
/// <param name="Name">The name in the supergraph.</param>
/// <param name="Project">The project's folder.</param>
/// <param name="AssemblyName">The program.</param>
internal sealed record SubgraphProgram(string Name, string Project, string AssemblyName)
{
    /// <summary>The four, in the order of their ports.</summary>
    public static IReadOnlyList<SubgraphProgram> All { get; } =
    [
        new("market-data", "subgraphs/MarketData", "Subgraphs.MarketData"),
        new("portfolio", "subgraphs/Portfolio", "Subgraphs.Portfolio"),
        new("dividend-history", "subgraphs/DividendHistory", "Subgraphs.DividendHistory"),
        new("compliance", "subgraphs/Compliance", "Subgraphs.Compliance"),
    ];
}
