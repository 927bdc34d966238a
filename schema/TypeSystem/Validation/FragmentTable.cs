using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>The fragments of a document, numbered, and which of them each spreads: a name is looked up once, however many operations
/// lead to it. Of several fragments of one name the last counts, at the place of the first.</summary>
internal sealed class FragmentTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<FragmentDefinitionNode> _fragments = [];
    private readonly int[]?[] _spreads;

    public FragmentTable(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not FragmentDefinitionNode fragment)
            {
                continue;
            }

            if (_numbers.TryAdd(fragment.Name, _fragments.Count))
            {
                _fragments.Add(fragment);
            }
            else
            {
                _fragments[_numbers[fragment.Name]] = fragment;
            }
        }

        _spreads = new int[_fragments.Count][];
    }

    public int Count => _fragments.Count;

    public FragmentDefinitionNode this[int number] => _fragments[number];

    /// <summary>The number of a fragment; -1 where the document does not define it.</summary>
    public int NumberOf(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The fragments that a fragment spreads, as often as it does.</summary>
    /// <param name="number">The fragment.</param>
    /// <param name="context">Finds the spreads.</param>
    public int[] SpreadsOf(int number, ValidationContext context)
        => _spreads[number] ??= NumbersOf(context.GetSpreads(_fragments[number].SelectionSet));

    /// <summary>The fragments that are spread, without those that the document does not define.</summary>
    public int[] NumbersOf(IReadOnlyList<FragmentSpreadNode> spreads)
    {
        var numbers = new int[spreads.Count];
        var count = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = NumberOf(spreads[i].Name);
            if (number >= 0)
            {
                numbers[count++] = number;
            }
        }

        return count == numbers.Length ? numbers : numbers[..count];
    }
}
