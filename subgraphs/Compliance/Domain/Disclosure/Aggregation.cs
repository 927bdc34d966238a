using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>Adds up the holdings of all portfolios of a tenant by issuer. A model portfolio holds nothing; units of funds have no issuer's votes.</summary>
internal static class Aggregation
{
    /// <param name="states">The portfolios on one date.</param>
    /// <param name="instruments">What is known of their instruments; one that is not there is its own issuer, at no venue.</param>
    public static IReadOnlyDictionary<string, IssuerHolding> ByIssuer(
        IEnumerable<PortfolioState> states, IReadOnlyDictionary<string, IssuerInstrument> instruments)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(instruments);
        var issuers = new Dictionary<string, Sum>(StringComparer.Ordinal);
        foreach (var state in states.Where(state => state.Kind != PortfolioKind.Model))
        {
            foreach (var line in state.Lines.Where(line => line.Quantity != 0 || line.Traded != 0))
            {
                var instrument = instruments.GetValueOrDefault(line.Isin) ?? new IssuerInstrument(line.Isin, line.IssuerLei ?? line.Isin, line.IssuerLei, "", IsFund: false);
                if (instrument.IsFund)
                {
                    continue;
                }

                if (!issuers.TryGetValue(instrument.IssuerKey, out var sum))
                {
                    issuers.Add(instrument.IssuerKey, sum = new Sum(instrument));
                }

                sum.Add(state.PortfolioId, line, instrument);
            }
        }

        return issuers.ToDictionary(issuer => issuer.Key, issuer => issuer.Value.ToHolding(), StringComparer.Ordinal);
    }

    /// <summary>What was added up of one issuer so far.</summary>
    private sealed class Sum(IssuerInstrument first)
    {
        private readonly List<string> _portfolioIds = [];
        private IssuerInstrument _largest = first;
        private decimal _largestFraction = -1;
        private decimal? _long = 0;
        private decimal? _short = 0;

        public void Add(string portfolioId, StateLine line, IssuerInstrument instrument)
        {
            // One fraction that is not known makes the sum unknown.
            var fraction = line.VotingFraction is { } votes ? Math.Abs(votes) : (decimal?)null;
            if (line.Quantity >= 0)
            {
                _long += fraction;
            }
            else
            {
                _short += fraction;
            }

            if ((fraction ?? 0) > _largestFraction)
            {
                (_largest, _largestFraction) = (instrument, fraction ?? 0);
            }

            if (_portfolioIds.Count == 0 || _portfolioIds[^1] != portfolioId)
            {
                _portfolioIds.Add(portfolioId);
            }
        }

        public IssuerHolding ToHolding() => new(_largest, _long, _short, [.. _portfolioIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
