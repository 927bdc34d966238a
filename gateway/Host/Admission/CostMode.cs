namespace Gateway.Host.Admission;

/// <summary>What is done with the cost of requests.</summary>
internal enum CostMode
{
    /// <summary>Enforced where the supergraph links the specification of costs, else only measured: lists of which nobody said the size are guessed.</summary>
    Auto,

    /// <summary>A request over its limit or budget is refused before anything is fetched for it.</summary>
    Enforce,

    /// <summary>Costs are computed for metrics and reports; nothing is refused.</summary>
    Measure,

    /// <summary>Nothing is computed.</summary>
    Off,
}
