using Gateway.Host.Configuration;
using Gateway.Planning;

namespace Gateway.Host.Preparation;

/// <summary>What finding a plan for an operation may cost; section <c>Planning</c>. An operation over a limit is refused with its code.</summary>
internal sealed record PlanningOptions
{
    public const string Section = "Planning";

    /// <summary>Levels of fields with fragments written out.</summary>
    public int MaxDepth { get; init; } = PlannerOptions.Default.MaxDepth;

    /// <summary>Fields with fragments written out.</summary>
    public int MaxFields { get; init; } = PlannerOptions.Default.MaxFields;

    /// <summary>Steps of the search, all attempts together.</summary>
    public int MaxSearchSteps { get; init; } = PlannerOptions.Default.MaxSearchSteps;

    /// <summary>How long the search takes.</summary>
    public TimeSpan MaxSearchTime { get; init; } = PlannerOptions.Default.MaxSearchTime;

    /// <summary>What the search allocates, in MiB.</summary>
    public int MaxSearchMemory { get; init; } = PlannerOptions.Default.MaxSearchMemory;

    /// <summary>Fetches that one field may add: the longest chain of keys and requirements.</summary>
    public int MaxFetchesPerField { get; init; } = PlannerOptions.Default.MaxFetchesPerField;

    /// <summary>Steps within which a plan is proven to be the cheapest.</summary>
    public int ImprovingSteps { get; init; } = PlannerOptions.Default.ImprovingSteps;

    /// <summary>Elements of a list of which nothing is said, in the cost of an operation.</summary>
    public int AssumedListSize { get; init; } = PlannerOptions.Default.AssumedListSize;

    public PlannerOptions ToPlannerOptions() => new()
    {
        AssumedListSize = AssumedListSize,
        MaxDepth = MaxDepth,
        MaxFields = MaxFields,
        MaxSearchSteps = MaxSearchSteps,
        MaxSearchTime = MaxSearchTime,
        MaxSearchMemory = MaxSearchMemory,
        MaxFetchesPerField = MaxFetchesPerField,
        UsualFetchesPerField = Math.Min(PlannerOptions.Default.UsualFetchesPerField, MaxFetchesPerField),
        ImprovingSteps = ImprovingSteps,
    };

    public static PlanningOptions Read(ConfigurationValues values)
    {
        var defaults = new PlanningOptions();
        return new PlanningOptions
        {
            MaxDepth = values.Number(nameof(MaxDepth), defaults.MaxDepth, 1, 500),
            MaxFields = values.Number(nameof(MaxFields), defaults.MaxFields, 1, 1_000_000),
            MaxSearchSteps = values.Number(nameof(MaxSearchSteps), defaults.MaxSearchSteps, 1, 1_000_000_000),
            MaxSearchTime = values.Seconds(nameof(MaxSearchTime), defaults.MaxSearchTime.TotalSeconds, 0.05, 600),
            MaxSearchMemory = values.Number(nameof(MaxSearchMemory), defaults.MaxSearchMemory, 1, 65_536),
            MaxFetchesPerField = values.Number(nameof(MaxFetchesPerField), defaults.MaxFetchesPerField, 1, 1_000),
            AssumedListSize = values.Number(nameof(AssumedListSize), defaults.AssumedListSize, 0, 1_000_000),
            ImprovingSteps = values.Number(nameof(ImprovingSteps), defaults.ImprovingSteps, 0, 1_000_000),
        };
    }
}
