using Gateway.Planning;

namespace Gateway.Execution.Compiling;

/// <summary>An entity lookup, ready to run.</summary>
internal sealed class CompiledLookup
{
    public required EntityLookup Plan { get; init; }

    /// <summary>The key of its entities in the response.</summary>
    public required string ResponseKey { get; init; }

    public required PathStep[] Path { get; init; }

    /// <summary>The position of the entities.</summary>
    public required ObjectShape Target { get; init; }

    public required RepresentationShape Representation { get; init; }

    /// <summary>What is sent instead for objects that cannot be asked for by <see cref="Representation"/>, in order; mostly none.</summary>
    public RepresentationShape[] Alternatives { get; init; } = [];

    /// <summary>The type name to send, quoted, where it is not the object's own.</summary>
    public required byte[]? QuotedTypeName { get; init; }

    /// <summary>What is read from each entity.</summary>
    public required SelectionShape Selection { get; init; }

    public required ConditionMask Conditions { get; init; }

    /// <summary>Variables with values from objects around the entities; mostly none.</summary>
    public CompiledContext[] Contexts { get; init; } = [];

    /// <summary>In a request that is being built: the entities that this copy of a lookup with contexts is for.</summary>
    public ContextGroup? Group { get; init; }

    /// <summary>The copy of a lookup with contexts that asks for one group.</summary>
    public CompiledLookup For(ContextGroup group, int number) => new()
    {
        Plan = Plan,
        ResponseKey = ContextTemplate.Name(ResponseKey, number),
        Path = Path,
        Target = Target,
        Representation = Representation,
        Alternatives = Alternatives,
        QuotedTypeName = QuotedTypeName,
        Selection = Selection,
        Conditions = Conditions,
        Contexts = Contexts,
        Group = group,
    };
}
