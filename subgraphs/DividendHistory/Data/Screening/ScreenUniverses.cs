using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data.Curated;
using Subgraphs.DividendHistory.Domain.Screening;

namespace Subgraphs.DividendHistory.Data.Screening;

/// <summary>
/// The universes that were asked for last, measured once: they are the same for every tenant and nothing changes them while the program
/// runs. Who asks for one that is being measured waits for it.
/// </summary>
internal sealed class ScreenUniverses(IDbContextFactory<DividendHistoryContext> contexts, StreakOverrides overrides)
{
    /// <summary>About half a megabyte each at five hundred members.</summary>
    private const int MostHeld = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string IndexId, DateOnly Date), Task<ScreenUniverse?>> _held = [];
    private readonly Queue<(string IndexId, DateOnly Date)> _order = [];
    private volatile IReadOnlyList<string>? _indexIds;

    /// <summary>Null for an index without members in the data.</summary>
    /// <param name="indexId">An index of the data, or <c>SP500</c>.</param>
    /// <param name="date">The business date.</param>
    /// <param name="cancellationToken">Ends the waiting, not the measuring.</param>
    public async Task<ScreenUniverse?> GetAsync(string indexId, DateOnly date, CancellationToken cancellationToken)
    {
        var id = IndexNames.Resolve(indexId);

        // What is not there is not held either: names that callers make up would push out what others ask for.
        return (await GetIndexIdsAsync(cancellationToken)).Contains(id, StringComparer.Ordinal)
            ? await GetOrMeasureAsync((id, date)).WaitAsync(cancellationToken)
            : null;
    }

    /// <summary>The indices that can be screened; read once.</summary>
    public async Task<IReadOnlyList<string>> GetIndexIdsAsync(CancellationToken cancellationToken)
    {
        if (_indexIds is { } known)
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return _indexIds = await db.IndexMembers.Select(member => member.IndexId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
    }

    private Task<ScreenUniverse?> GetOrMeasureAsync((string IndexId, DateOnly Date) key)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(key, out var universe) || universe.IsFaulted)
            {
                universe = Task.Run(() => MeasureAsync(key.IndexId, key.Date));
                Hold(key, universe);
            }

            return universe;
        }
    }

    private async Task<ScreenUniverse?> MeasureAsync(string indexId, DateOnly date)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await new ScreenUniverseReader(db, overrides).ReadAsync(indexId, date, CancellationToken.None);
    }

    private void Hold((string, DateOnly) key, Task<ScreenUniverse?> universe)
    {
        if (!_held.ContainsKey(key))
        {
            _order.Enqueue(key);
            if (_order.Count > MostHeld)
            {
                _held.Remove(_order.Dequeue());
            }
        }

        _held[key] = universe;
    }
}
