namespace Gateway.AppHost;

/// <summary>What the operator asked for on the command line.</summary>
/// <param name="Port">Port of the gateway on 127.0.0.1; the subgraphs take the next free ones.</param>
/// <param name="StateDirectory">Where the embedded databases and the last composed supergraph live.</param>
/// <param name="DataDirectory">Real market data; null: the market that the project simulates.</param>
/// <param name="AsOf">The business date; null: the last session in the data.</param>
/// <param name="Growth">How much larger the sample market and its portfolios are than usual.</param>
internal sealed record AppHostOptions(int Port, DirectoryInfo StateDirectory, DirectoryInfo? DataDirectory, DateOnly? AsOf, SampleGrowth Growth);
