using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Rules;

/// <summary>Fragment spreads must not form cycles: no fragment reaches itself, directly or through others.</summary>
/// <remarks>
/// A depth-first search over the fragments, each visited once; the path is a list and not the stack, since a chain of fragments can be
/// as long as the document.
/// <list type="number">
/// <item>Begin at each fragment in the order of the document.</item>
/// <item>Follow its next spread. A fragment on the path closes a cycle: report the path from there.</item>
/// <item>A fragment not yet visited goes onto the path; one whose spreads are all followed leaves it.</item>
/// </list>
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles">Fragment spreads must not form cycles</seealso>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context)
{
    // However long the cycle, the message stays readable.
    private const int MaxNames = 100;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override string Name => "NoFragmentCycles";

    public void EnterFragment(FragmentDefinitionNode fragment)
    {
        // Most fragments spread no other. Of two with one name, the first counts as visited for both.
        if (!Context.HasFragmentsOfOneName && Context.GetSpreads(fragment.SelectionSet).Count == 0)
        {
            return;
        }

        // 1.
        var path = new List<Step>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        Enter(fragment, path, positions);
        while (path.Count > 0)
        {
            var step = path[^1];
            if (++step.Next >= step.Spreads.Count)
            {
                // 3.
                positions.Remove(step.FragmentName);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            // 2.
            var name = step.Spreads[step.Next].Name;
            if (positions.TryGetValue(name, out var start))
            {
                ReportCycle(name, path, start);
            }
            else if (Context.GetFragment(name) is { } target)
            {
                Enter(target, path, positions);
            }
        }
    }

    private void Enter(FragmentDefinitionNode fragment, List<Step> path, Dictionary<string, int> positions)
    {
        if (_visited.Add(fragment.Name))
        {
            positions.Add(fragment.Name, path.Count);
            path.Add(new Step(fragment.Name, Context.GetSpreads(fragment.SelectionSet)));
        }
    }

    private void ReportCycle(string name, List<Step> path, int start)
    {
        if (!Context.TrySpend(path.Count - start))
        {
            return;
        }

        var spreads = path.Skip(start).Select(step => step.Spreads[step.Next]).ToList();
        var via = string.Join(", ", spreads.SkipLast(1).Take(MaxNames).Select(spread => $"\"{spread.Name}\""));
        Report(
            $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}{(spreads.Count > MaxNames + 1 ? ", ..." : ".")}",
            [.. spreads.Select(spread => spread.Span.Start)]);
    }

    private sealed class Step(string fragmentName, IReadOnlyList<FragmentSpreadNode> spreads)
    {
        public string FragmentName { get; } = fragmentName;

        public IReadOnlyList<FragmentSpreadNode> Spreads { get; } = spreads;

        /// <summary>The spread that the path follows.</summary>
        public int Next { get; set; } = -1;
    }
}
