namespace Gateway.Host.Admission;

/// <summary>What requests may cost, in units of the static cost.</summary>
/// <param name="PerRequest">One request.</param>
/// <param name="PerMinute">All requests of a tenant in the long run, and at once after a pause; 0: as much as it likes.</param>
internal readonly record struct CostLimits(int PerRequest, int PerMinute);
