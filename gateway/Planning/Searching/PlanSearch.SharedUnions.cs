using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>
    /// Below a shared field of an entity, a union's members are asked for only where every subgraph that could have been entered by the
    /// entity's key has them: which subgraph answers is the planner's choice, and the answer should not depend on it. The object still
    /// arrives, with its <c>__typename</c>. A field that must not be null is asked for all the same: without it the object would be lost.
    /// </summary>
    /// <remarks>This is what users of Apollo's planner rely on; the federation audit's suite <c>partial-union-complex</c> holds it.</remarks>
    private bool IsLeftOut(Need need)
    {
        var position = need.Position;
        if (position.Type is not UnionType || position.Parent is null || IsAbstract(need.Scope) || need.Use.Type is { IsNonNull: true })
        {
            return false;
        }

        foreach (var subgraph in _supergraph.Subgraphs)
        {
            if (IsEnteredAbove(position, subgraph)
                && _graph.Find(subgraph, position.Scope)?.Field(position.Field!.Name)?.Target is { } target
                && !target.RuntimeTypes.Contains(need.Scope))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subgraph resolves the fields that lead from an entity above, which it can be entered at, down to the position.</summary>
    private bool IsEnteredAbove(SearchPosition position, SubgraphInfo subgraph)
    {
        for (var at = position; at.Parent is not null; at = at.Parent)
        {
            if (_graph.Find(subgraph, at.Scope) is not { } vertex || vertex.Field(at.Field!.Name) is null)
            {
                return false;
            }

            if (vertex.Keys.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
