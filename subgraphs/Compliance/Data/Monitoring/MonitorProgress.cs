using System.Collections.Concurrent;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>How far the monitoring of each tenant is, for those who look after the program.</summary>
internal sealed class MonitorProgress
{
    private readonly ConcurrentDictionary<Guid, MonitorProgressState> _states = [];

    /// <summary>Null before the first round over the tenant has ended, well or not.</summary>
    public MonitorProgressState? Find(Guid tenantId) => _states.GetValueOrDefault(tenantId);

    /// <summary>All portfolios were copied and checked.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="to">The last date for which there are prices.</param>
    /// <param name="at">When.</param>
    public void Complete(Guid tenantId, DateOnly to, DateTimeOffset at) => _states[tenantId] = new MonitorProgressState(to, at, HasFailed: false);

    /// <summary>The last round could not be ended.</summary>
    public void Fail(Guid tenantId)
        => _states.AddOrUpdate(tenantId, new MonitorProgressState(null, null, HasFailed: true), (_, before) => before with { HasFailed = true });
}
