using Gateway.Execution.Compiling;

namespace Gateway.Execution.Fetching;

/// <summary>A fetch with contexts → the same for the values at hand: each lookup once for each combination of values.</summary>
internal sealed class ContextExpander(ExecutionState state)
{
    /// <summary>The fetch to send; null where its lookups would have to be written more often than allowed.</summary>
    public CompiledFetch? Expand(CompiledFetch fetch)
    {
        var lookups = new List<CompiledLookup>();
        var counts = new int[fetch.Lookups.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var lookup = fetch.Lookups[i];
            if (lookup.Contexts.Length == 0)
            {
                lookups.Add(lookup);
                counts[i] = 1;
            }
            else if (lookup.Conditions.Holds(state.Conditions))
            {
                var groups = new ContextGrouper(state, lookup).Group(state.Options.MaxContextGroups);
                if (groups is null)
                {
                    return null;
                }

                lookups.AddRange(groups.Select(lookup.For));
                counts[i] = groups.Count;
            }
        }

        return new CompiledFetch
        {
            Plan = fetch.Plan,
            DependsOn = fetch.DependsOn,
            Conditions = fetch.Conditions,
            Request = counts.All(count => count == 1) ? fetch.Request : fetch.Contexts!.Write(counts),
            Data = PlanCompiler.CompileEntities(lookups),
            Lookups = [.. lookups],
            Contexts = fetch.Contexts,
        };
    }
}
