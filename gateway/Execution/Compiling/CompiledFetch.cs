using Gateway.Planning;

namespace Gateway.Execution.Compiling;

/// <summary>A fetch, ready to run.</summary>
internal sealed class CompiledFetch
{
    public required FetchNode Plan { get; init; }

    public required int[] DependsOn { get; init; }

    /// <summary>The fetches that wait for this one.</summary>
    public List<int> Dependents { get; } = [];

    public required ConditionMask Conditions { get; init; }

    public required RequestTemplate Request { get; init; }

    /// <summary>The response's <c>data</c>: the root selection, or one list of entities for each lookup.</summary>
    public required SelectionShape Data { get; init; }

    public required CompiledLookup[] Lookups { get; init; }

    /// <summary>For a root fetch below other fields: the way to the objects that stand for the root. Null: the root itself.</summary>
    public PathStep[]? Path { get; init; }

    /// <summary>For a fetch with contexts: how its text is written for the values at hand. Null: <see cref="Request"/> is always right.</summary>
    public ContextTemplate? Contexts { get; init; }

    /// <summary>Answered by the gateway itself.</summary>
    public bool IsIntrospection => Plan.Subgraph is null;
}
