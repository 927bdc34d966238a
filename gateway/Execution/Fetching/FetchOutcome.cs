namespace Gateway.Execution.Fetching;

/// <summary>What became of a fetch.</summary>
internal enum FetchOutcome : byte
{
    Pending,

    /// <summary>Left out by its conditions.</summary>
    Skipped,

    /// <summary>Not sent: there was no entity to ask for.</summary>
    Empty,

    Answered,

    Failed,
}
