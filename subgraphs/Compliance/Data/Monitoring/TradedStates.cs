using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>
/// The lines of past states in which anything but the market moved, by portfolio: what was traded since a day is told from them, and on most days
/// there are none.
/// </summary>
internal sealed class TradedStates
{
    private readonly Dictionary<string, List<(DateOnly Date, IReadOnlyList<StateLine> Lines)>> _byPortfolio = new(StringComparer.Ordinal);

    /// <summary>What a round needs of the days before it: of the portfolios with a rule that could not be told for a while. One statement, or none.</summary>
    /// <param name="db">The tenant's.</param>
    /// <param name="marks">When each rule could last be told.</param>
    /// <param name="from">The first day of the round.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<TradedStates> ReadAsync(ComplianceContext db, IEnumerable<RuleMark> marks, DateOnly from, CancellationToken cancellationToken)
    {
        var states = new TradedStates();
        var behind = marks.Where(mark => from != DateOnly.MinValue && mark.ToldOn < from.AddDays(-1)).ToList();
        if (behind.Count > 0)
        {
            string[] ids = [.. behind.Select(mark => mark.PortfolioId).Distinct(StringComparer.Ordinal)];
            var since = behind.Min(mark => mark.ToldOn);
            await foreach (var state in db.PortfolioStates.AsNoTracking()
                .Where(row => ids.Contains(row.PortfolioId) && row.Date > since && row.Date < from)
                .OrderBy(row => row.Date)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken))
            {
                states.Add(state);
            }
        }

        return states;
    }

    /// <summary>Takes in a state behind those that are there; of a day that is there already, anew.</summary>
    public void Add(PortfolioState state)
    {
        StateLine[] moved = [.. state.Lines.Where(line => line.HasMoved)];
        if (moved.Length == 0 && !_byPortfolio.ContainsKey(state.PortfolioId))
        {
            return;
        }

        if (!_byPortfolio.TryGetValue(state.PortfolioId, out var states))
        {
            _byPortfolio.Add(state.PortfolioId, states = []);
        }

        states.RemoveAll(known => known.Date == state.Date);
        if (moved.Length > 0)
        {
            states.Add((state.Date, moved));
        }
    }

    /// <summary>What was traded behind a day, up to another one.</summary>
    public IReadOnlyDictionary<string, decimal> Since(string portfolioId, DateOnly since, DateOnly to)
        => TradesSince.Sum((_byPortfolio.GetValueOrDefault(portfolioId) ?? []).Where(state => state.Date > since && state.Date <= to).SelectMany(state => state.Lines));
}
