using Gateway.Execution.Failures;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Fetching;

/// <summary>Why a fetch failed, with the text and code that clients see.</summary>
internal readonly record struct FetchFailure(SubgraphFailure Failure, ErrorText Text);
