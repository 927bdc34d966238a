using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>
    /// Where the key of a lookup can turn out null, the entity's other keys are fetched along as far as they come from the fetches that the
    /// lookup waits for anyway: they cost a field each, no request and no time. It ends at a key that cannot be null; where none of them is
    /// such, a key that other subgraphs know is the way for the objects that are left.
    /// </summary>
    public void AddOtherKeys()
    {
        // What comes first may have another key by then, and bring one for what comes later.
        var levels = FetchLevels.Compute(_fetches);
        foreach (var fetch in _fetches.OrderBy(fetch => levels[fetch.Id]).ToList())
        {
            if (fetch.Key is not { } first || !CanBeNull(fetch, fetch.KeyScope!, first.Selections))
            {
                continue;
            }

            Lack(fetch, first);
            if (!fetch.Entry.Keys.Any(key => key != first && TryOtherKey(fetch, key) && !CanBeNull(fetch, fetch.KeyScope!, key.Selections)))
            {
                AddInstead(fetch);
            }

            _lacking = null;
        }

        _failures.Clear();
    }

    private bool TryOtherKey(SearchFetch fetch, KeyJoin key)
    {
        var mark = _trail.Mark;
        var waited = fetch.DependsOn.ToList();
        try
        {
            if (TryInputs(fetch.At, fetch.KeyScope!, key.Selections, fetch, fetches: 0, out var keyed) && !WaitsForMore(fetch, waited))
            {
                fetch.OtherKeys.Add((key, keyed));
                Lack(fetch, key);
                return true;
            }
        }
        catch (PlanException exception) when (exception.Code == PlanErrorCodes.BudgetExceeded)
        {
            // The plan is there without it.
        }

        _trail.Undo(mark);
        return false;
    }

    /// <summary>One of the subgraphs that a lookup waits for, and that know the field, may give null for a part of the key.</summary>
    private bool CanBeNull(SearchFetch fetch, string scope, SelectionSetNode fields)
    {
        foreach (var selection in fields.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                if (CanBeNull(fetch, fragment.TypeCondition?.Name ?? scope, fragment.SelectionSet))
                {
                    return true;
                }
            }
            else if (selection is FieldNode field && Schema.GetType<FieldContainerType>(scope)?.GetField(field.Name) is { } definition)
            {
                var declared = fetch.DependsOn.Select(other => _supergraph.FindType(scope)?.Field(field.Name)?.In(other.Subgraph)).OfType<SubgraphField>().ToList();
                if (declared.Count == 0 ? !definition.Type.IsNonNull : declared.Exists(entry => !entry.IsNonNull(definition)))
                {
                    return true;
                }

                if (field.SelectionSet is { } nested && CanBeNull(fetch, definition.Type.Named.Name, nested))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
