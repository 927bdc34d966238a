using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <remarks>
/// <para>
/// That a field cannot be brought at all is found out by trying every way to every position above it, with ever more fetches: exponential work
/// for nothing. What could be selected at a position in any plan, on the other hand, is quickly known, position by position on the way down:
/// fields lead on from what is possible above, keys from what is possible here. Requirements, contexts, and what lies inside of nested keys
/// are taken for granted. So nothing that can be had is ruled out, and nearly everything that cannot be is.
/// </para>
/// <para>
/// Short chains are tried without asking: nearly every field is found by one.
/// </para>
/// </remarks>
internal sealed partial class PlanSearch
{
    /// <summary>From so many new fetches on, it is first asked whether there can be a way.</summary>
    private const int UncheckedFetches = 2;

    private readonly Dictionary<(SearchPosition Position, ulong Origins), List<PossibleSource>> _possible = [];

    /// <summary>False where no plan can take the field from the subgraph.</summary>
    /// <param name="position">The objects.</param>
    /// <param name="scope">The type that the field is selected on.</param>
    /// <param name="use">The field.</param>
    /// <param name="subgraph">Whose; null: any.</param>
    private bool IsPossible(SearchPosition position, string scope, FieldUse use, SubgraphInfo? subgraph)
    {
        foreach (var source in PossibleSources(position))
        {
            if ((subgraph is null || source.Vertex.Subgraph == subgraph) && CouldHave(source, position, scope, use))
            {
                return true;
            }
        }

        return false;
    }

    private bool CouldHave(PossibleSource source, SearchPosition position, string scope, FieldUse use)
        => TryScope(source.Vertex, source.Scope, position, scope, use, out var vertex, out _) && (use.IsTypeName || vertex.Field(use.Name) is not null);

    private List<PossibleSource> PossibleSources(SearchPosition position)
    {
        var key = (position, OriginsAbove(position));
        if (_possible.TryGetValue(key, out var known))
        {
            return known;
        }

        _budget.Step();
        var sources = new List<PossibleSource>();
        if (position.Parent is not { } parent)
        {
            AddRoots(sources, _operation);
        }
        else
        {
            AddOrigins(position, parent, sources);
            AddLookups(position, sources);
        }

        _possible.Add(key, sources);
        return sources;
    }

    private void AddOrigins(SearchPosition position, SearchPosition parent, List<PossibleSource> sources)
    {
        if (position.Origin is { } origin && HasOneOrigin(position))
        {
            Add(sources, new PossibleSource(origin.Vertex, null));
            return;
        }

        foreach (var above in PossibleSources(parent))
        {
            if (TryScope(above.Vertex, above.Scope, parent, position.Scope, position.Field!, out var vertex, out _)
                && vertex.Field(position.Field!.Name)?.Target is { } target
                && (_hints.Banned.IsEmpty || !_hints.Banned.Contains((position.Path, target.Subgraph.Index))))
            {
                Add(sources, new PossibleSource(target, null));
            }
        }
    }

    /// <summary>Stands for the origins that were chosen, here and further up: where there can be one only, nothing else is possible any more. 64 bits mixed from them.</summary>
    private ulong OriginsAbove(SearchPosition position)
    {
        var mixed = 0UL;
        for (var at = position; at.Parent is not null; at = at.Parent)
        {
            var origin = HasOneOrigin(at) && at.Origin is { } chosen ? chosen.Vertex.Id + 1 : 0;
            mixed = (mixed ^ (uint)origin) * 0x9E37_79B9_7F4A_7C15;
            mixed ^= mixed >> 32;
        }

        return mixed;
    }

    private void AddRoots(List<PossibleSource> sources, OperationType operation)
    {
        foreach (var subgraph in _supergraph.Subgraphs)
        {
            if (_graph.FindRoot(subgraph, operation) is { } root)
            {
                Add(sources, new PossibleSource(root, null));
            }
        }
    }

    private void AddLookups(SearchPosition position, List<PossibleSource> sources)
    {
        if (sources.Count == 0)
        {
            return; // There are no objects to look up.
        }

        if (position.Type == Schema.GetRootType(OperationType.Query))
        {
            AddRoots(sources, OperationType.Query);
            return;
        }

        var open = _index.EntriesAt(position.Type).ToList();
        while (open.RemoveAll(entry => TryEnter(position, entry, sources)) > 0)
        {
            // What was entered may have the keys of others.
        }
    }

    private bool TryEnter(SearchPosition position, Vertex entry, List<PossibleSource> sources)
    {
        if (!entry.IsAbstract && !entry.IsInterfaceObject && !entry.Keys.Any(key => CouldSend(position, entry.Type.Name, key, sources)))
        {
            return false;
        }

        // What stands for an interface is entered for any of its types, and its key comes from any of them.
        Add(sources, new PossibleSource(entry, entry.IsInterfaceObject || entry.Type == position.Type ? null : entry.Type.Name));
        return true;
    }

    private bool CouldSend(SearchPosition position, string scope, KeyJoin key, List<PossibleSource> sources)
    {
        foreach (var selection in key.Selections.Selections)
        {
            if (selection is FieldNode { Name: not "__typename" } field)
            {
                var use = new FieldUse(field.Name, default, "", field.Name, null);
                if (!sources.Exists(source => CouldHave(source, position, scope, use)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void Add(List<PossibleSource> sources, PossibleSource source)
    {
        if (!sources.Contains(source))
        {
            sources.Add(source);
        }
    }
}
