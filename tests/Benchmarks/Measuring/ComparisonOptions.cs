namespace Benchmarks.Measuring;

/// <summary>How long a comparison measures.</summary>
/// <param name="Rounds">How often each scenario is measured in each process; the median counts.</param>
/// <param name="Measured">How long one measurement lasts.</param>
internal sealed record ComparisonOptions(int Rounds, TimeSpan Measured)
{
    /// <summary>How often every scenario runs before.</summary>
    public int WarmUpRounds { get; init; } = 3;

    /// <summary>How long each of these runs lasts.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromMilliseconds(300);
}
