using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.Budgets;

/// <summary>What one selection set amounts to before its fragments are spread into it, and which those are.</summary>
internal sealed class LocalCosts
{
    private List<(string Name, int Depth, bool IsRoot)>? _spreads;
    private int _fields;
    private int _rootFields;
    private int _aliases;
    private int _depth;

    private LocalCosts()
    {
    }

    /// <summary>The spreads, the levels above each, and whether it stands at the root of the set.</summary>
    public IReadOnlyList<(string Name, int Depth, bool IsRoot)> Spreads => _spreads ?? (IReadOnlyList<(string Name, int Depth, bool IsRoot)>)[];

    /// <summary>How many of <see cref="Spreads"/> a search has followed.</summary>
    public int NextSpread { get; set; }

    public SelectionCosts Costs => new(Spreads.Count, _fields, _rootFields, _aliases, _depth);

    public static LocalCosts Of(SelectionSetNode selectionSet)
    {
        var costs = new LocalCosts();
        costs.Add(selectionSet, depth: 1, isRoot: true);
        return costs;
    }

    private void Add(SelectionSetNode selectionSet, int depth, bool isRoot)
    {
        _depth = Math.Max(_depth, depth);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    _fields++;
                    _rootFields += isRoot ? 1 : 0;
                    _aliases += field.Alias is null ? 0 : 1;
                    if (field.SelectionSet is not null)
                    {
                        Add(field.SelectionSet, depth + 1, isRoot: false);
                    }

                    break;
                case InlineFragmentNode fragment:
                    Add(fragment.SelectionSet, depth + 1, isRoot);
                    break;
                case FragmentSpreadNode spread:
                    (_spreads ??= []).Add((spread.Name, depth, isRoot));
                    break;
            }
        }
    }
}
