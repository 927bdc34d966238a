using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>Adds up the holdings of all portfolios of a tenant by issuer. A model portfolio holds nothing; units of funds have no issuer's votes.</summary>
internal static class Aggregation
{
    /// <param name="states">The portfolios on one date.</param>
    /// <param name="instruments">What is known of their instruments; one that is not there is its own issuer, at no venue.</param>
    public static IReadOnlyDictionary<string, IssuerHolding> ByIssuer(
        IEnumerable<PortfolioState> states, IReadOnlyDictionary<string, IssuerInstrument> instruments)
        => states.Where(state => state.Kind != PortfolioKind.Model)
            .SelectMany(state => state.Lines.Where(line => line.Quantity != 0 || line.Traded != 0).Select(line => (state.PortfolioId, Line: line, Instrument: Find(instruments, line))))
            .Where(part => !part.Instrument.IsFund)
            .GroupBy(part => part.Instrument.IssuerKey, StringComparer.Ordinal)
            .ToDictionary(
                issuer => issuer.Key,
                issuer => new IssuerHolding(
                    issuer.MaxBy(part => Math.Abs(part.Line.VotingFraction ?? 0)).Instrument,
                    Sum(issuer.Where(part => part.Line.Quantity >= 0).Select(part => part.Line.VotingFraction)),
                    Sum(issuer.Where(part => part.Line.Quantity < 0).Select(part => part.Line.VotingFraction)),
                    [.. issuer.Select(part => part.PortfolioId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
                StringComparer.Ordinal);

    private static IssuerInstrument Find(IReadOnlyDictionary<string, IssuerInstrument> instruments, StateLine line)
        => instruments.GetValueOrDefault(line.Isin) ?? new IssuerInstrument(line.Isin, line.IssuerLei ?? line.Isin, line.IssuerLei, "", IsFund: false);

    private static decimal? Sum(IEnumerable<decimal?> fractions)
    {
        var sum = 0m;
        foreach (var fraction in fractions)
        {
            if (fraction is null)
            {
                return null;
            }

            sum += Math.Abs(fraction.Value);
        }

        return sum;
    }
}
