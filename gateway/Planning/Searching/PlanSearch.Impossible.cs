namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>The field cannot occur: here or further up, where a position originates, no object has the type that is asked for.</summary>
    private bool TryImpossible(SearchPosition position, string scope, Consumer consumer, int fetches)
    {
        for (var at = position; at.Parent is not null; scope = at.Scope, at = at.Parent)
        {
            if (TryImpossibleAt(at, scope, fetches))
            {
                // Where there is no object at all, that is still to be said: by null, or by an empty list.
                return scope != at.Type.Name || TryField(at, scope, FieldUse.TypeName, consumer, fetches, null, out _);
            }
        }

        return false;
    }

    private bool TryImpossibleAt(SearchPosition position, string scope, int fetches)
    {
        if (!position.IsAbstract)
        {
            return false;
        }

        if (position.Origin is { } origin)
        {
            return !HasObjectsOf(origin, scope);
        }

        foreach (var subgraph in Candidates(position.Parent!, position.Scope, position.Field!))
        {
            if (scope == position.Type.Name && _graph.Find(subgraph, scope) is not { RuntimeTypes.Count: 0 })
            {
                continue; // It has objects: whichever they are, the scope is for them.
            }

            var mark = _trail.Mark;
            if (TrySource(position, subgraph, fetches) && position.Origin is { } made && !HasObjectsOf(made, scope))
            {
                return true;
            }

            _trail.Undo(mark);
        }

        return false;
    }

    private bool HasObjectsOf(Source source, string scope) => source.Vertex.RuntimeTypes.Any(type => Covers(scope, type));
}
