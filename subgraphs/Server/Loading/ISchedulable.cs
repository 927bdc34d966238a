namespace Subgraphs.Server.Loading;

/// <summary>A loader that tells a scheduler when keys wait.</summary>
internal interface ISchedulable
{
    BatchScheduler? Scheduler { set; }
}
