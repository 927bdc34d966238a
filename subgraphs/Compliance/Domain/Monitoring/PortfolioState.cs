namespace Subgraphs.Compliance.Domain.Monitoring;

/// <summary>The read copy of a portfolio at the close of a date: what rules are held against after the fact.</summary>
public sealed class PortfolioState
{
    public required Guid TenantId { get; init; }

    public required string PortfolioId { get; init; }

    public required DateOnly Date { get; init; }

    public required PortfolioKind Kind { get; set; }

    public ClientClassification? ClientClassification { get; set; }

    /// <summary>ISO 4217 of all values.</summary>
    public required string BaseCurrency { get; set; }

    /// <summary>Positions and cash; null where the portfolio could not be valued.</summary>
    public decimal? NetAssets { get; set; }

    public required IReadOnlyList<StateLine> Lines { get; set; }

    /// <summary>The holdings as rules look at them.</summary>
    public PortfolioFacts ToFacts() => FactsOf(line => line.Quantity, line => line.Value, line => line.VotingFraction);

    /// <summary>
    /// The same portfolio without its own trades since an earlier state: what market, corporate actions and flows alone would have made of it. Net
    /// assets stay, as a trade at the price of its day makes nothing.
    /// </summary>
    /// <param name="traded">Units bought less sold since then, in units of today, by ISIN.</param>
    public PortfolioFacts WithoutTrades(IReadOnlyDictionary<string, decimal> traded)
    {
        ArgumentNullException.ThrowIfNull(traded);
        return FactsOf(
            QuantityBefore,
            line => QuantityBefore(line) * line.UnitValue,
            line => line.VotingFraction is { } fraction && line.Quantity != 0 ? fraction * QuantityBefore(line) / line.Quantity : line.VotingFraction);

        decimal QuantityBefore(StateLine line) => line.Quantity - traded.GetValueOrDefault(line.Isin);
    }

    private PortfolioFacts FactsOf(Func<StateLine, decimal> quantity, Func<StateLine, decimal> value, Func<StateLine, decimal?> votes) => new()
    {
        PortfolioId = PortfolioId,
        Kind = Kind,
        ClientClassification = ClientClassification,
        BaseCurrency = BaseCurrency,
        NetAssets = NetAssets,
        NetAssetCurrency = NetAssets is null ? null : BaseCurrency,
        IsCashKnown = NetAssets is not null,
        Holdings =
        [
            .. Lines.Where(line => quantity(line) != 0)
                .Select(line => new Holding(line.Isin, line.IssuerLei, quantity(line), votes(line), value(line), BaseCurrency)),
        ],
    };
}
