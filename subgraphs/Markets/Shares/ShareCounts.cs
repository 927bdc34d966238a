namespace Subgraphs.Markets.Shares;

/// <summary>Shares outstanding, which no source lists: market capitalisation over price of one dated figure, to whole shares.</summary>
/// <remarks>
/// No source names classes of shares either. An issuer counts as one with a single class and a vote a share, unless it is among those that are
/// known to have several: of their votes nothing can be told. Units of funds have no such figures, and no votes of an issuer. Published
/// capitalisations and prices need not be of one day: the number is then some percent off (in February 2018 Coca-Cola by three, IBM by five).
/// </remarks>
public static class ShareCounts
{
    /// <summary>Alphabet class C: no votes, and the capitalisation that sources give beside its price is the whole company's.</summary>
    private static readonly HashSet<string> SeveralClasses = new(StringComparer.Ordinal) { "US02079K1079" };

    /// <summary>Every count that follows from a source's figures, oldest first.</summary>
    /// <param name="market">The source.</param>
    /// <param name="errors">Takes the rows that cannot be read.</param>
    public static IEnumerable<ShareCount> Read(IMarketSource market, RowErrors errors)
    {
        ArgumentNullException.ThrowIfNull(market);
        return market.ReadFundamentals(errors)
            .Where(figure => figure is { Isin: not null, MarketCap: > 0, Price: > 0 } && !SeveralClasses.Contains(figure.Isin))
            .GroupBy(figure => (figure.Isin, figure.AsOf))
            .Select(figures => figures.First())
            .Select(figure => new ShareCount(figure.Isin!, figure.AsOf, Math.Round(figure.MarketCap!.Value / figure.Price!.Value, MidpointRounding.ToEven)))
            .Where(count => count.Shares > 0);
    }
}
