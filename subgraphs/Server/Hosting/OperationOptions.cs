namespace Subgraphs.Server.Hosting;

/// <summary>
/// How many operations run at once, and how many of one caller's partition, its tenant, wait for their turn. Mutations have as many places as
/// queries and turns of their own: no reading delays an order.
/// </summary>
public sealed class OperationOptions
{
    public const string Section = "Operations";

    /// <summary>
    /// Queries at once, and mutations likewise; default sixteen times the processors, since most of an operation's time is spent waiting for a
    /// database server. Of more than one place no tenant has all.
    /// </summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>Operations of one tenant that wait; further ones are answered with status 429.</summary>
    public int MaxWaiting { get; set; } = 1024;

    internal int GetMaxConcurrent() => MaxConcurrent ?? 16 * Environment.ProcessorCount;
}
