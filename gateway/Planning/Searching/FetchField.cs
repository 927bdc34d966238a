using System.Collections.Immutable;

namespace Gateway.Planning.Searching;

/// <summary>A field in a fetch.</summary>
/// <param name="typeCondition">The inline fragment that it stands in; null: none.</param>
/// <param name="use">The field.</param>
/// <param name="child">What is selected below it; null for a leaf.</param>
/// <param name="writtenTypes">The types of the fragments that it is repeated in; empty: it stands once.</param>
/// <param name="contexts">Arguments that are filled from objects around the entity.</param>
internal sealed class FetchField(
    string? typeCondition,
    FieldUse use,
    FetchSelection? child,
    ImmutableArray<string> writtenTypes,
    ImmutableArray<(string Argument, ContextInput Input)> contexts)
{
    public string? TypeCondition { get; } = typeCondition;

    public FieldUse Use { get; } = use;

    public FetchSelection? Child { get; } = child;

    public ImmutableArray<string> WrittenTypes { get; } = writtenTypes;

    public ImmutableArray<(string Argument, ContextInput Input)> Contexts { get; } = contexts;

    /// <summary>Who needs it: the client, or fetches that send it.</summary>
    public List<Consumer> Consumers { get; } = [];
}
