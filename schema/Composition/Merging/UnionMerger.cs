using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>A union has every member that it has in some subgraph.</summary>
internal static class UnionMerger
{
    public static void Merge(MergeState state)
    {
        foreach (var merged in state.Schema.Types.Where(type => type.Kind == SyntaxKind.UnionTypeDefinition))
        {
            var sources = state.Sources<UnionType>(merged.Name);
            ElementMerger.MergeType(state, merged, sources);
            foreach (var source in sources)
            {
                foreach (var member in source?.Members ?? [])
                {
                    if (!merged.Members.Contains(member.Name))
                    {
                        state.Schema.AddMember(merged, member.Name);
                    }
                }
            }

            foreach (var member in merged.Members)
            {
                AddMember(state, merged, sources, member);
            }
        }
    }

    private static void AddMember(MergeState state, MergedType merged, UnionType?[] sources, string member)
    {
        var having = new UnionType?[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] is { } source && source.Members.Any(type => type.Name == member))
            {
                having[i] = source;
                merged.Directives.Add(JoinDirectives.Member(state.GraphNames[i], member));
            }
        }

        if (state.Having(having).Count() < state.Having(sources).Count())
        {
            state.Context.Hint(
                CompositionHintCodes.InconsistentUnionMember,
                CompositionHintLevel.Debug,
                $"\"{member}\" is a member of union \"{merged.Name}\" only in {state.Name(having)}; it is kept.",
                merged.Name,
                state.Having(sources));
        }
    }
}
