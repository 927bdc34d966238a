namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>How far the monitoring of a tenant is.</summary>
/// <param name="CheckedTo">The date up to which all portfolios were checked; null before that.</param>
/// <param name="AsOf">When that was.</param>
/// <param name="HasFailed">True where the last round could not be ended.</param>
internal sealed record MonitorProgressState(DateOnly? CheckedTo, DateTimeOffset? AsOf, bool HasFailed);
