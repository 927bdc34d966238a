using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

// Fragments and the variables in them. Everything here is found once for a document and walks lists, not the stack, so a cycle or a
// long chain of fragments costs no more than the fragments.
internal sealed partial class ValidationContext
{
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<DefinitionNode, IReadOnlyList<VariableUsage>> _usages = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> _operationUsages = [];
    private Dictionary<string, FragmentDefinitionNode>? _fragments;

    /// <summary>The fragment of a name; of several the last.</summary>
    public FragmentDefinitionNode? GetFragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in Document.Definitions)
            {
                if (definition is FragmentDefinitionNode fragment)
                {
                    _fragments[fragment.Name] = fragment;
                }
            }
        }

        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>All spreads below a selection set, those behind a spread excepted; the deepest sets last entered come first.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetSpreads(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>();
        open.Push(selectionSet);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode fragment:
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        _spreads.Add(selectionSet, spreads);
        return spreads;
    }

    /// <summary>The fragments that operations reach, in the order in which they are reached.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReachedFragments(params ReadOnlySpan<OperationDefinitionNode> operations)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var queue = new List<string>();
        foreach (var operation in operations)
        {
            Enqueue(GetSpreads(operation.SelectionSet));
        }

        var fragments = new List<FragmentDefinitionNode>();
        for (var i = 0; i < queue.Count && TrySpend(1); i++)
        {
            if (GetFragment(queue[i]) is { } fragment)
            {
                fragments.Add(fragment);
                Enqueue(GetSpreads(fragment.SelectionSet));
            }
        }

        return fragments;

        void Enqueue(IReadOnlyList<FragmentSpreadNode> spreads)
        {
            if (!TrySpend(spreads.Count))
            {
                return;
            }

            foreach (var spread in spreads)
            {
                if (names.Add(spread.Name))
                {
                    queue.Add(spread.Name);
                }
            }
        }
    }

    /// <summary>The variables of an operation, then those of the fragments that it reaches.</summary>
    public IReadOnlyList<VariableUsage> GetVariableUsages(OperationDefinitionNode operation)
    {
        if (_operationUsages.TryGetValue(operation, out var known))
        {
            return known;
        }

        var usages = new List<VariableUsage>(GetOwnUsages(operation));
        foreach (var fragment in GetReachedFragments(operation))
        {
            var own = GetOwnUsages(fragment);
            if (!TrySpend(own.Count))
            {
                break;
            }

            usages.AddRange(own);
        }

        _operationUsages.Add(operation, usages);
        return usages;
    }

    private IReadOnlyList<VariableUsage> GetOwnUsages(DefinitionNode definition)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            usages = DocumentWalker.CollectVariables(this, definition);
            _usages.Add(definition, usages);
        }

        return usages;
    }
}
