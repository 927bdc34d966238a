using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>A type implements every interface that it implements in some subgraph.</summary>
internal static class InterfacesMerger
{
    public static void Merge(MergeState state)
    {
        foreach (var merged in state.Schema.Types)
        {
            var sources = state.Sources<FieldContainerType>(merged.Name);
            for (var i = 0; i < sources.Length; i++)
            {
                foreach (var implemented in sources[i]?.Interfaces ?? [])
                {
                    merged.Directives.Add(JoinDirectives.Implementing(state.GraphNames[i], implemented.Name));
                    if (!merged.Interfaces.Contains(implemented.Name))
                    {
                        state.Schema.AddInterface(merged, implemented.Name);
                    }
                }
            }
        }
    }
}
