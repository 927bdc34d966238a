namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>
/// When a report that nobody waits for is begun again after it failed: soon, and then less and less often. What failed because a program, a disk
/// or a service was not there is made once it is; what still fails after about nine hours is left to a person.
/// </summary>
public static class RetryPlan
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>So often a report is begun by itself.</summary>
    public static int MostAttempts => Pauses.Length + 1;

    /// <summary>The next try.</summary>
    /// <param name="attempts">How often it was begun, from 1.</param>
    /// <param name="failedAt">When it failed.</param>
    /// <returns>Null where it is left alone.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset failedAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return attempts <= Pauses.Length ? failedAt + Pauses[attempts - 1] : null;
    }
}
