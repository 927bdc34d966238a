namespace Subgraphs.Compliance.Types;

/// <summary>What a trade was compared with.</summary>
internal sealed record AnomalyBaseline(int Observations, decimal Median, decimal Mad, DateOnly WindowFrom, DateOnly WindowTo);
