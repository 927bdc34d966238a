using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>Merges the directives that subgraphs apply to one element.</summary>
internal static class AppliedDirectivesMerger
{
    /// <summary>Adds the merged applications behind those that the element has.</summary>
    public static void Merge<T>(
        MergeState state,
        List<DirectiveNode> target,
        string coordinate,
        T?[] sources,
        Func<T, SyntaxList<DirectiveNode>> directives,
        Func<ComposedDirective, bool>? filter = null)
        where T : class
    {
        var groups = new List<(ComposedDirective Directive, List<(int Subgraph, DirectiveNode Node)> Applications)>();
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] is not { } source)
            {
                continue;
            }

            foreach (var node in directives(source))
            {
                if (state.Directives.Find(i, node.Name) is not { } composed || filter?.Invoke(composed) == false)
                {
                    continue;
                }

                var index = groups.FindIndex(group => group.Directive == composed);
                if (index < 0)
                {
                    index = groups.Count;
                    groups.Add((composed, []));
                }

                groups[index].Applications.Add((i, InSupergraph(state, composed, i, node)));
            }
        }

        foreach (var (directive, applications) in groups)
        {
            AddMerged(state, target, coordinate, directive, applications);
        }
    }

    /// <summary>True for the one directive that must be known while the element itself is merged.</summary>
    public static bool IsEarly(ComposedDirective directive) => directive.FederationDirective == FederationDirectives.Inaccessible;

    public static bool IsNotEarly(ComposedDirective directive) => !IsEarly(directive);

    private static void AddMerged(
        MergeState state,
        List<DirectiveNode> target,
        string coordinate,
        ComposedDirective directive,
        List<(int Subgraph, DirectiveNode Node)> applications)
    {
        var distinct = applications
            .GroupBy(application => application.Node.Print(indented: false), StringComparer.Ordinal)
            .ToList();
        if (directive.IsRepeatable)
        {
            target.AddRange(distinct.Select(group => group.First().Node));
            return;
        }

        if (distinct.Count == 1)
        {
            target.Add(applications[0].Node);
            return;
        }

        var subgraphs = applications.Select(application => state.Subgraphs[application.Subgraph]).Distinct();
        if (DirectiveArguments.Merge(directive, [.. applications.Select(application => application.Node)]) is { } merged)
        {
            target.Add(merged);
            state.Context.Hint(
                CompositionHintCodes.MergedNonRepeatableDirectiveArguments,
                CompositionHintLevel.Info,
                $"@{directive.Name} on \"{coordinate}\" has different arguments in {state.Name(applications.Select(application => application.Subgraph).Distinct())}; the supergraph has {merged.Print()}.",
                coordinate,
                subgraphs);
            return;
        }

        // The most frequent arguments; the first of them where several are as frequent.
        var chosen = distinct.MaxBy(group => group.Count())!.First();
        target.Add(chosen.Node);
        state.Context.Hint(
            CompositionHintCodes.InconsistentNonRepeatableDirectiveArguments,
            CompositionHintLevel.Warn,
            $"@{directive.Name} on \"{coordinate}\" has different arguments in {state.Name(applications.Select(application => application.Subgraph).Distinct())}; the supergraph has those of subgraph \"{state.Subgraphs[chosen.Subgraph].Name}\": {chosen.Node.Print()}.",
            coordinate,
            subgraphs);
    }

    /// <summary>The application as the supergraph has it: under its name there, a context under the name of its subgraph too.</summary>
    private static DirectiveNode InSupergraph(MergeState state, ComposedDirective directive, int subgraph, DirectiveNode node)
        => directive.FederationDirective == FederationDirectives.Context && node.GetArgument("name") is StringValueNode name
            ? Nodes.Directive(directive.Name, ("name", Nodes.String(ContextNames.InSupergraph(state.Subgraphs[subgraph], name.Value))))
            : node.Name == directive.Name ? node : new DirectiveNode(node.Span, directive.Name, node.Arguments);
}
