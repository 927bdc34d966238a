using Gateway.Planning;

namespace Gateway.Execution.Compiling;

/// <summary>An entity lookup, ready to run.</summary>
internal sealed class CompiledLookup
{
    public required EntityLookup Plan { get; init; }

    public required PathStep[] Path { get; init; }

    /// <summary>The position of the entities.</summary>
    public required ObjectShape Target { get; init; }

    public required RepresentationShape Representation { get; init; }

    /// <summary>The type name to send, quoted, where it is not the object's own.</summary>
    public required byte[]? QuotedTypeName { get; init; }

    /// <summary>What is read from each entity.</summary>
    public required SelectionShape Selection { get; init; }

    public required ConditionMask Conditions { get; init; }
}
