namespace Gateway.AppHost;

/// <summary>A simulated market of size, to see what size costs.</summary>
/// <param name="Instruments">Issuers; null: the usual ones.</param>
/// <param name="Positions">Positions of a portfolio <c>large</c> of the tenant northwind; null: there is none.</param>
/// <param name="Portfolios">Portfolios <c>many-0001</c> and so on of the tenant northwind; null: there are none.</param>
internal sealed record SampleGrowth(int? Instruments, int? Positions, int? Portfolios)
{
    public bool IsAny => (Instruments ?? Positions ?? Portfolios) is not null;
}
