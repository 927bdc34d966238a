using Subgraphs.Compliance.Data.Monitoring.Feed;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Tests.Monitoring;

/// <summary>Portfolio's side of the feed, over portfolios that a test writes day by day: pages, marks and restatements as the endpoint has them.</summary>
internal sealed class FakeFeed : IPortfolioFeed
{
    private readonly Dictionary<(Guid TenantId, string PortfolioId), FakePortfolio> _portfolios = [];

    /// <summary>How often it was asked.</summary>
    public int Requests { get; private set; }

    /// <summary>Portfolios on a page.</summary>
    public int PageOf { get; set; } = int.MaxValue;

    public FakePortfolio Portfolio(Guid tenantId, string portfolioId, PortfolioKind kind, string currency = "USD")
    {
        var portfolio = new FakePortfolio(kind, currency);
        _portfolios.Add((tenantId, portfolioId), portfolio);
        return portfolio;
    }

    public Task<FeedAnswer> ReadAsync(Guid tenantId, FeedRequest request, CancellationToken cancellationToken)
    {
        Requests++;
        var marks = request.Marks.ToDictionary(mark => mark.PortfolioId, StringComparer.Ordinal);
        List<FeedPortfolio> portfolios = [];
        foreach (var ((_, id), portfolio) in _portfolios
            .Where(pair => pair.Key.TenantId == tenantId && (request.After is null || string.CompareOrdinal(pair.Key.PortfolioId, request.After) > 0))
            .OrderBy(pair => pair.Key.PortfolioId, StringComparer.Ordinal))
        {
            if (portfolios.Count == PageOf)
            {
                return Task.FromResult(new FeedAnswer(LastOf(portfolios), portfolios, portfolios[^1].PortfolioId));
            }

            var mark = marks.GetValueOrDefault(id);
            var isRestated = mark is not null && mark.Revision != portfolio.Revision;
            var rest = portfolio.States.Where(state => mark is null || isRestated ? state.Date >= request.From : state.Date > mark.Date).ToList();
            portfolios.Add(new FeedPortfolio
            {
                PortfolioId = id,
                Kind = portfolio.Kind,
                ClientClassification = portfolio.ClientClassification,
                BaseCurrency = portfolio.Currency,
                IsRestated = isRestated,
                IsComplete = rest.Count <= request.Limit,
                Revision = portfolio.Revision,
                States = [.. rest.Take(request.Limit)],
            });
        }

        return Task.FromResult(new FeedAnswer(LastOf(portfolios), portfolios));
    }

    private static DateOnly LastOf(List<FeedPortfolio> portfolios)
        => portfolios.SelectMany(portfolio => portfolio.States).Select(state => state.Date).DefaultIfEmpty().Max();

    /// <summary>One portfolio: its days in order.</summary>
    internal sealed class FakePortfolio(PortfolioKind kind, string currency)
    {
        private Dictionary<string, decimal> _quantities = new(StringComparer.Ordinal);

        public PortfolioKind Kind => kind;

        public string Currency => currency;

        public ClientClassification? ClientClassification { get; set; }

        public string Revision { get; set; } = "1";

        public List<FeedState> States { get; } = [];

        /// <summary>Marks an instrument of the last day as leveraged, with what was paid for it.</summary>
        public void Leveraged(string isin, decimal initialPrice, DateOnly openedOn)
            => States[^1] = States[^1] with
            {
                Lines = [.. States[^1].Lines.Select(line => line.Isin == isin ? line with { InitialPrice = initialPrice, OpenedOn = openedOn } : line)],
            };

        /// <summary>A day: what is held at its close of each instrument, at which price and share of the votes.</summary>
        public FakePortfolio Day(DateOnly date, decimal netAssets, params (string Isin, decimal Quantity, decimal Price, decimal? Votes)[] lines)
        {
            States.RemoveAll(state => state.Date == date);
            States.Add(new FeedState(
                date,
                [
                    .. lines.Select(line => new StateLine
                    {
                        Isin = line.Isin,
                        Quantity = line.Quantity,
                        Traded = line.Quantity - _quantities.GetValueOrDefault(line.Isin),
                        Bought = Math.Max(line.Quantity - _quantities.GetValueOrDefault(line.Isin), 0),
                        SplitRatio = 1,
                        VotingFraction = line.Votes,
                        Price = line.Price,
                        Currency = currency,
                        Value = line.Quantity * line.Price,
                        UnitValue = line.Price,
                    }),
                ],
                netAssets));
            _quantities = lines.ToDictionary(line => line.Isin, line => line.Quantity, StringComparer.Ordinal);
            return this;
        }
    }
}
