namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>A position as compliance is told of it.</summary>
internal sealed record PreTradeHolding(string Isin, string? IssuerLei, decimal Quantity, decimal? VotingFraction, decimal Value);
