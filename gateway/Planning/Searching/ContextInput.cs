using System.Collections.Immutable;
using Federation.Supergraphs;

namespace Gateway.Planning.Searching;

/// <summary>A value that a lookup takes from an object around its entities; arguments of several fields can share it.</summary>
internal sealed class ContextInput(ContextArgument argument, ImmutableArray<ContextStep> steps)
{
    /// <summary>In GraphQL's notation.</summary>
    public string Type => argument.Type;

    /// <summary>From the nearest position outwards.</summary>
    public ImmutableArray<ContextStep> Steps => steps;

    /// <summary>True where the other argument has the same value.</summary>
    public bool Serves(ContextArgument other) => IsSame(argument, other);

    private static bool IsSame(ContextArgument left, ContextArgument right)
        => (left.Context, left.Selection, left.Type) == (right.Context, right.Selection, right.Type);
}
