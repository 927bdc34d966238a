using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>An entity whose fields come from another subgraph in the representation.</summary>
[ObjectType]
[Key("id")]
public sealed class Holding
{
    [ID]
    public required string Id { get; init; }

    [External]
    public Money? Value { get; init; }

    [Requires("value { amount currency }")]
    public static decimal? GetHalf([Parent] Holding holding) => holding.Value?.Amount / 2;

    [ReferenceResolver]
    public static IReadOnlyList<Holding?> Find(IReadOnlyList<Holding> holdings) => [.. holdings.Select(h => h.Id == "none" ? null : h)];
}
