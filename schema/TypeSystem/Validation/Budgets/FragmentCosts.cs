using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Budgets;

/// <summary>The costs of fragments, each found once from those that it spreads: linear in the document, however much it means.</summary>
/// <remarks>The search keeps its own stack, since a chain of fragments can be as long as the document. A spread that closes a cycle
/// costs nothing here: the rule against cycles refuses it.</remarks>
internal sealed class FragmentCosts(ValidationContext context)
{
    // Null while the costs of a fragment are being found: whoever meets it then has closed a cycle.
    private readonly Dictionary<string, SelectionCosts?> _costs = new(StringComparer.Ordinal);

    /// <summary>The costs of a selection set with everything spread into it.</summary>
    public SelectionCosts Of(SelectionSetNode selectionSet)
    {
        var root = LocalCosts.Of(selectionSet);
        if (root.Spreads.Count == 0)
        {
            return root.Costs;
        }

        var open = new Stack<(string? Name, LocalCosts Local)>();
        open.Push((null, root));
        while (open.TryPeek(out var item))
        {
            if (TryOpenNext(item.Local, open))
            {
                continue;
            }

            open.Pop();
            if (item.Name is not null)
            {
                _costs[item.Name] = Sum(item.Local);
            }
        }

        return Sum(root);
    }

    // Opens the first fragment that was not met before; false where all that a set spreads are met.
    private bool TryOpenNext(LocalCosts local, Stack<(string? Name, LocalCosts Local)> open)
    {
        while (local.NextSpread < local.Spreads.Count)
        {
            var name = local.Spreads[local.NextSpread++].Name;
            if (_costs.TryAdd(name, null))
            {
                if (context.GetFragment(name) is { } fragment)
                {
                    open.Push((name, LocalCosts.Of(fragment.SelectionSet)));
                    return true;
                }
            }
        }

        return false;
    }

    private SelectionCosts Sum(LocalCosts local)
    {
        var costs = local.Costs;
        foreach (var (name, depth, isRoot) in local.Spreads)
        {
            if (_costs[name] is { } spread)
            {
                costs = costs.With(spread, depth, isRoot);
            }
        }

        return costs;
    }
}
