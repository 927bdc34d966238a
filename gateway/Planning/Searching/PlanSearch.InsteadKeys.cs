using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Planning.Searching;

/// <remarks>
/// An object whose key is null can still have another key that some other subgraph knows. The lookup is there a second time then, with that
/// key, and so are the lookups that bring it; all of them are for the objects that the first could not ask for, and nothing is sent where there
/// are none. What waits for the first waits for the second.
/// </remarks>
internal sealed partial class PlanSearch
{
    // Objects whose keys these are lack them: what is fetched by them tells nothing of those objects.
    private (SearchPosition At, List<HashSet<string>> Keys, HashSet<SearchFetch> Fetches)? _lacking;

    private void AddInstead(SearchFetch fetch)
    {
        if (fetch.Contexts.Count > 0)
        {
            return; // Which objects it asks for is decided by the values of their contexts.
        }

        _ = fetch.Entry.Keys.Any(key => !IsLacking(key) && TryInstead(fetch, key));
    }

    /// <summary>From here on it is about the objects that have null in the key too.</summary>
    private void Lack(SearchFetch fetch, KeyJoin key)
    {
        _lacking ??= (fetch.At, [], []);
        _lacking.Value.Keys.Add(PartsOf(key));
        while (_fetches.FindAll(other => !IsLacking(other) && (IsByLackingKey(other) || other.DependsOn.Any(IsLacking))) is { Count: > 0 } more)
        {
            _lacking.Value.Fetches.UnionWith(more);
        }

        _failures.Clear();
    }

    private bool TryInstead(SearchFetch fetch, KeyJoin key)
    {
        var mark = _trail.Mark;
        var count = _fetches.Count;
        var second = AddFetch(new SearchFetch(count, fetch.Subgraph, fetch.At, fetch.Entry)
        {
            Scope = fetch.Scope,
            Key = key,
            KeyScope = fetch.KeyScope,
            TypeName = fetch.TypeName,
            InsteadOf = fetch,
            Selection = fetch.Selection,
        });
        try
        {
            if (TryInputs(fetch.At, fetch.KeyScope!, key.Selections, second, _maxFetches) && second.DependsOn.Count > 0 && TryPutInstead(fetch, second, count + 1))
            {
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

    /// <param name="first">The lookup whose key can be null.</param>
    /// <param name="second">The lookup with another key.</param>
    /// <param name="helpers">From this number on stand the fetches that bring the other key.</param>
    private bool TryPutInstead(SearchFetch first, SearchFetch second, int helpers)
    {
        var added = _fetches.Skip(helpers).ToList();
        var waiting = _fetches.FindAll(other => other != second && !added.Contains(other) && other.DependsOn.Contains(first));
        foreach (var helper in added)
        {
            _trail.Do(() => helper.InsteadOf = first, () => helper.InsteadOf = null);
            if (!AddDependency(helper, first))
            {
                return false;
            }
        }

        foreach (var input in first.Inputs.Skip(1).ToList())
        {
            _trail.Do(() => second.Inputs.Add(input), () => second.Inputs.Remove(input));
        }

        return first.DependsOn.Append(first).ToList().TrueForAll(dependency => AddDependency(second, dependency))
            && waiting.TrueForAll(other => AddDependency(other, second));
    }

    /// <summary>Only for the objects themselves can something be sent that is for those of them that lack a key.</summary>
    private bool MayAddFetchAt(SearchPosition position) => _lacking is null || position == _lacking.Value.At;

    private bool IsLacking(KeyJoin key) => _lacking is { } lacking && PartsOf(key) is var parts && lacking.Keys.Exists(other => other.IsSubsetOf(parts));

    private bool IsByLackingKey(SearchFetch fetch)
        => fetch.IsEntity && fetch.At == _lacking!.Value.At && IsLacking(fetch.Key!) && fetch.OtherKeys.TrueForAll(other => IsLacking(other.Key));

    /// <summary>What the fetch brings, it does not bring for the objects that lack a key.</summary>
    private bool IsLacking(SearchFetch fetch) => _lacking is { } lacking && lacking.Fetches.Contains(fetch);

    private static HashSet<string> PartsOf(KeyJoin key) => [.. key.Selections.Selections.Select(part => part.Print(indented: false))];
}
