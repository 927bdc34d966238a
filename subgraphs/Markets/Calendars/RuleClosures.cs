using System.Collections.Concurrent;

namespace Subgraphs.Markets.Calendars;

/// <summary>Closures that follow from a rule.</summary>
internal sealed class RuleClosures(
    Func<int, IEnumerable<DateOnly>> holidays, Func<DateOnly, TimeOnly?>? earlyClose = null, (int First, int Last)? years = null) : IClosures
{
    private readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> _closed = new();

    public (int First, int Last)? Years => years;

    public IReadOnlySet<DateOnly> ClosedIn(int year) => _closed.GetOrAdd(year, static (y, rule) => rule(y).ToHashSet(), holidays);

    public TimeOnly? EarlyCloseOn(DateOnly session) => earlyClose?.Invoke(session);
}
