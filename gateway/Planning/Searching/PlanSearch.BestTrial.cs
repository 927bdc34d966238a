using System.Diagnostics.CodeAnalysis;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>Tries ways to bring a field, each from the same state, and keeps the cheapest; of equal ones the first.</summary>
    private sealed class BestTrial(PlanSearch search)
    {
        private IReadOnlyList<(Action Do, Action Undo)>? _steps;
        private (FetchField Field, SearchFetch Fetch)? _result;
        private int _cost = int.MaxValue;

        public void Try(Func<(FetchField Field, SearchFetch Fetch)?> way)
        {
            var mark = search._trail.Mark;
            if (way() is { } result)
            {
                var cost = search.Cost;
                if (cost < _cost)
                {
                    (_cost, _result, _steps) = (cost, result, search._trail.Take(mark));
                    return;
                }
            }

            search._trail.Undo(mark);
        }

        /// <summary>Puts the cheapest way in place.</summary>
        public bool Keep([NotNullWhen(true)] out FetchField? field, [NotNullWhen(true)] out SearchFetch? provider)
        {
            (field, provider) = (_result?.Field, _result?.Fetch);
            if (field is null || provider is null)
            {
                return false;
            }

            search._trail.Replay(_steps!);
            return true;
        }
    }
}
