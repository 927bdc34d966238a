using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Reports.Model;

/// <summary>Money from or to the client.</summary>
public sealed record FlowRow(DateOnly Date, CashMovementKind Kind, decimal Amount, string Currency);
