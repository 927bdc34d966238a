using System.Collections.Concurrent;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>Whose last session was ended since the start: every limit evaluated.</summary>
internal sealed class EndOfDayProgress
{
    private readonly ConcurrentDictionary<Guid, bool> _ended = [];

    public void Complete(Guid tenantId) => _ended[tenantId] = true;

    public bool IsComplete(Guid tenantId) => _ended.ContainsKey(tenantId);
}
