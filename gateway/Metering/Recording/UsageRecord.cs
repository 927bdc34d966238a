using Gateway.Metering.Counting;

namespace Gateway.Metering.Recording;

/// <summary>What was counted of one key between two flushes. Its id is node, boot and sequence: read twice, it counts once.</summary>
/// <param name="Node">The machine or replica, as the operator calls it.</param>
/// <param name="Boot">The process; a new one at each start.</param>
/// <param name="Sequence">From 1 in each month of a boot, without gaps.</param>
/// <param name="At">When it was taken from memory.</param>
/// <param name="Tenant">The tenant of the verified tokens.</param>
/// <param name="Key">Hour, operation and client.</param>
/// <param name="Counts">The meters.</param>
public sealed record UsageRecord(string Node, Guid Boot, long Sequence, DateTimeOffset At, Guid Tenant, UsageKey Key, UsageCounts Counts);
