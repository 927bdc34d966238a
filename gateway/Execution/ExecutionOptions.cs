using Gateway.Execution.Failures;

namespace Gateway.Execution;

/// <summary>Limits and first sizes of an execution. Tests make them tiny, so that every boundary is crossed.</summary>
public sealed record ExecutionOptions
{
    /// <summary>How deep a subgraph's JSON may nest.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>How many errors of one cause carry a concrete path; further ones are counted, one error for each field.</summary>
    public int MaxConcreteErrors { get; init; } = 100;

    /// <summary>How many errors of one subgraph response are read.</summary>
    public int MaxSubgraphErrors { get; init; } = 1000;

    /// <summary>How many different values, or combinations of values, the contextual arguments of one lookup may have in one request.</summary>
    public int MaxContextGroups { get; init; } = 500;

    /// <summary>How many slots a request starts with.</summary>
    public int InitialSlots { get; init; } = 512;

    /// <summary>The first size of a request body, in bytes.</summary>
    public int InitialRequestBytes { get; init; } = 2048;

    /// <summary>How much of an answer is written before the client has to have taken it, in bytes.</summary>
    public int WriteStep { get; init; } = 64 * 1024;

    /// <summary>Where an answer tells what authorization denied.</summary>
    public DenialReporting Denials { get; init; } = DenialReporting.Errors;

    /// <summary>What of a subgraph's errors a client may read.</summary>
    public ErrorPolicy Errors { get; init; } = ErrorPolicy.Default;
}
