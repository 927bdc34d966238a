namespace Subgraphs.Portfolio.Domain;

/// <summary>Cash that came or went other than by a trade or a dividend.</summary>
public sealed class CashMovement
{
    public required Guid TenantId { get; init; }

    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required DateOnly Date { get; init; }

    public required CashMovementKind Kind { get; init; }

    /// <summary>Signed: above zero is paid in.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>True where the client paid in or took out: what a return is not made of.</summary>
    public bool IsExternal => Kind is CashMovementKind.Deposit or CashMovementKind.Withdrawal;
}
