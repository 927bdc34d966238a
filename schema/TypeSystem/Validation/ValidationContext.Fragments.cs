using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

// Fragments and the variables in them. Everything here is found once for a document and walks lists, not the stack, so a cycle or a
// long chain of fragments costs no more than the fragments.
internal sealed partial class ValidationContext
{
    // What it takes to look a fragment up and to see that it is new, beside reading a selection.
    internal const int StepsOfFragment = 4;

    // So many rules look at every use of a variable in an operation.
    private const int RulesOfVariables = 3;

    private static readonly List<VariableUsage> NoUsages = [];

    private Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>>? _spreads;
    private Dictionary<DefinitionNode, List<VariableUsage>>? _usages;
    private FragmentTable? _fragments;
    private FragmentVisits? _visits;
    private (OperationDefinitionNode? Operation, List<VariableUsage> Usages) _operationUsages = (null, NoUsages);
    private DefinedVariables? _variables;

    /// <summary>True where the document spreads any fragment; many do not, and need none of what follows.</summary>
    public bool HasSpreads { get; set; }

    /// <summary>How many operations the document has.</summary>
    public int OperationCount { get; } = Count(document, SyntaxKind.OperationDefinition);

    /// <summary>How many fragments the document defines.</summary>
    public int FragmentCount { get; } = Count(document, SyntaxKind.FragmentDefinition);

    /// <summary>True where two fragments of the document have one name.</summary>
    public bool HasFragmentsOfOneName => Fragments.Count < FragmentCount;

    /// <summary>The fragments of the document by name and by number.</summary>
    public FragmentTable Fragments => _fragments ??= new FragmentTable(Document);

    /// <summary>The fragment of a name; of several the last.</summary>
    public FragmentDefinitionNode? GetFragment(string name)
    {
        var number = Fragments.NumberOf(name);
        return number < 0 ? null : Fragments[number];
    }

    /// <summary>All spreads below a selection set, those behind a spread excepted; the deepest sets last entered come first.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetSpreads(SelectionSetNode selectionSet)
    {
        if (!HasSpreads)
        {
            return [];
        }

        _spreads ??= [];
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
        if (!HasSpreads)
        {
            return [];
        }

        var visits = _visits ??= new FragmentVisits(Fragments.Count);
        visits.Start();
        var queue = new List<int>();
        foreach (var operation in operations)
        {
            Reach(Fragments.NumbersOf(GetSpreads(operation.SelectionSet)));
        }

        var reached = new List<FragmentDefinitionNode>();
        for (var i = 0; i < queue.Count && TrySpend(StepsOfFragment); i++)
        {
            reached.Add(Fragments[queue[i]]);
            Reach(Fragments.SpreadsOf(queue[i], this));
        }

        return reached;

        void Reach(int[] numbers)
        {
            if (!TrySpend(numbers.Length))
            {
                return;
            }

            foreach (var number in numbers)
            {
                if (visits.Add(number))
                {
                    queue.Add(number);
                }
            }
        }
    }

    /// <summary>The variables of an operation, then those of the fragments that it reaches.</summary>
    public List<VariableUsage> GetVariableUsages(OperationDefinitionNode operation)
    {
        if (_operationUsages.Operation != operation)
        {
            _operationUsages = (operation, CollectUsages(operation));
        }

        return _operationUsages.Usages;
    }

    /// <summary>The variables that an operation defines.</summary>
    public DefinedVariables GetVariables(OperationDefinitionNode operation)
        => _variables?.Operation == operation ? _variables : _variables = new DefinedVariables(operation);

    /// <summary>Notes the variables in a definition, in the order of the text; those that it defines are none of them.</summary>
    public void SetUsages(DefinitionNode definition, List<VariableUsage>? usages)
    {
        if (usages is not null || HasSpreads)
        {
            (_usages ??= [])[definition] = usages ?? NoUsages;
        }
    }

    private List<VariableUsage> CollectUsages(OperationDefinitionNode operation)
    {
        var own = GetOwnUsages(operation);
        var fragments = GetReachedFragments(operation);
        if (fragments.Count == 0)
        {
            return own;
        }

        var usages = new List<VariableUsage>(own);
        foreach (var fragment in fragments)
        {
            var inFragment = GetOwnUsages(fragment);
            if (!TrySpend(inFragment.Count * RulesOfVariables))
            {
                break;
            }

            usages.AddRange(inFragment);
        }

        return usages;
    }

    // Of an operation they are known when it is left; a fragment may stand behind it.
    private List<VariableUsage> GetOwnUsages(DefinitionNode definition)
    {
        if (definition is FragmentDefinitionNode && _usages?.ContainsKey(definition) != true)
        {
            DocumentWalker.CollectVariables(this, definition);
        }

        return _usages?.GetValueOrDefault(definition) ?? NoUsages;
    }

    private static int Count(DocumentNode document, SyntaxKind kind)
    {
        var count = 0;
        foreach (var definition in document.Definitions)
        {
            count += definition.Kind == kind ? 1 : 0;
        }

        return count;
    }
}
