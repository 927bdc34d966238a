using System.Runtime.CompilerServices;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>Finds the conflicts of a document that has some, pair by pair, as graphql-js reports them.</summary>
/// <remarks>
/// <list type="number">
/// <item>Within a selection set, every two fields of one response name are compared.</item>
/// <item>Its fields are compared with those of each fragment that it spreads, and of the fragments that those spread.</item>
/// <item>Each two fragments that it spreads are compared, and the fragments that they spread.</item>
/// <item>Two fields that are one and the same have their selections compared in the same three ways, now between the two.</item>
/// </list>
/// Two fields on different object types are exclusive: no object has both, so only their shapes must agree. Every comparison is made
/// once and counted; when the budget is spent the validation ends.
/// </remarks>
internal sealed class ConflictFinder(ValidationContext context)
{
    private readonly Dictionary<SelectionScope, CollectedFields> _collected = [];
    private readonly FragmentPairs _comparedPairs = new();
    private readonly int _mostConflicts = Math.Max(context.Options.MaxErrors, FieldConflict.MaxFields);

    public List<FieldConflict> FindWithin(SelectionSetNode selectionSet, NamedType? parent)
    {
        var conflicts = new List<FieldConflict>();
        var fields = Collect(selectionSet, parent);

        // 1.
        foreach (var group in fields.Groups.Values)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    Compare(conflicts, group[i], group[j], areExclusive: false);
                }
            }
        }

        // More conflicts than errors are reported end the validation: the rest is not looked at.
        for (var i = 0; i < fields.FragmentNames.Count && conflicts.Count <= _mostConflicts; i++)
        {
            // 2.
            CompareWithFragment(conflicts, fields, fields.FragmentNames[i], areExclusive: false);

            // 3.
            for (var j = i + 1; j < fields.FragmentNames.Count && conflicts.Count <= _mostConflicts; j++)
            {
                CompareFragments(conflicts, fields.FragmentNames[i], fields.FragmentNames[j], areExclusive: false);
            }
        }

        return conflicts;
    }

    // 4.
    private List<FieldConflict> FindBetween(MergeField left, MergeField right, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        var leftFields = Collect(left.Node.SelectionSet!, left.Type);
        var rightFields = Collect(right.Node.SelectionSet!, right.Type);
        CompareGroups(conflicts, leftFields, rightFields, areExclusive);
        foreach (var fragmentName in rightFields.FragmentNames)
        {
            CompareWithFragment(conflicts, leftFields, fragmentName, areExclusive);
        }

        foreach (var fragmentName in leftFields.FragmentNames)
        {
            CompareWithFragment(conflicts, rightFields, fragmentName, areExclusive);
        }

        foreach (var leftName in leftFields.FragmentNames)
        {
            foreach (var rightName in rightFields.FragmentNames)
            {
                CompareFragments(conflicts, leftName, rightName, areExclusive);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(List<FieldConflict> conflicts, CollectedFields fields, string fragmentName, bool areExclusive)
    {
        if (!CanContinue(1) || fields.Groups.Count == 0)
        {
            return;
        }

        if (fields.ComparedFragments.TryGetValue(fragmentName, out var wereExclusive) && (areExclusive || !wereExclusive))
        {
            return;
        }

        fields.ComparedFragments[fragmentName] = areExclusive;
        if (context.GetFragment(fragmentName) is not { } fragment)
        {
            return;
        }

        var fragmentFields = Collect(fragment);
        if (ReferenceEquals(fields, fragmentFields))
        {
            return;
        }

        CompareGroups(conflicts, fields, fragmentFields, areExclusive);
        foreach (var innerName in fragmentFields.FragmentNames)
        {
            CompareWithFragment(conflicts, fields, innerName, areExclusive);
        }
    }

    private void CompareFragments(List<FieldConflict> conflicts, string leftName, string rightName, bool areExclusive)
    {
        if (!CanContinue(2) || leftName == rightName || !_comparedPairs.TryAdd(leftName, rightName, areExclusive)
            || context.GetFragment(leftName) is not { } left || context.GetFragment(rightName) is not { } right)
        {
            return;
        }

        var leftFields = Collect(left);
        var rightFields = Collect(right);
        CompareGroups(conflicts, leftFields, rightFields, areExclusive);
        foreach (var innerName in rightFields.FragmentNames)
        {
            CompareFragments(conflicts, leftName, innerName, areExclusive);
        }

        foreach (var innerName in leftFields.FragmentNames)
        {
            CompareFragments(conflicts, innerName, rightName, areExclusive);
        }
    }

    private void CompareGroups(List<FieldConflict> conflicts, CollectedFields left, CollectedFields right, bool areExclusive)
    {
        if (!CanContinue(left.Groups.Count))
        {
            return;
        }

        foreach (var (responseName, leftGroup) in left.Groups)
        {
            if (!right.Groups.TryGetValue(responseName, out var rightGroup))
            {
                continue;
            }

            foreach (var leftField in leftGroup)
            {
                foreach (var rightField in rightGroup)
                {
                    Compare(conflicts, leftField, rightField, areExclusive);
                }
            }
        }
    }

    private void Compare(List<FieldConflict> conflicts, MergeField left, MergeField right, bool areExclusive)
    {
        // More than are reported say no more.
        if (conflicts.Count > _mostConflicts)
        {
            return;
        }

        if (CanContinue(2) && FindConflict(left, right, areExclusive || left.IsExclusiveWith(right)) is { } conflict)
        {
            conflicts.Add(conflict);
        }
    }

    private FieldConflict? FindConflict(MergeField left, MergeField right, bool areExclusive)
    {
        var reason = areExclusive ? null : left.DifferenceTo(right);
        if (reason is null && left.Definition is { Type: var leftType } && right.Definition is { Type: var rightType }
            && !MergeField.HaveSameShape(leftType, rightType))
        {
            reason = $"they return conflicting types \"{leftType}\" and \"{rightType}\"";
        }

        if (reason is not null)
        {
            return new FieldConflict(left.Node.ResponseName, reason, [left.Node], [right.Node]);
        }

        return left.Node.SelectionSet is null || right.Node.SelectionSet is null
            ? null
            : FieldConflict.OfSelections(FindBetween(left, right, areExclusive), left, right);
    }

    // A chain of fragments can be as long as the document: where the stack is short the validation ends, and not the process.
    private bool CanContinue(int steps)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            context.AbortForWork();
        }

        return context.TrySpend(steps);
    }

    private CollectedFields Collect(FragmentDefinitionNode fragment)
        => Collect(fragment.SelectionSet, context.Schema.GetType(fragment.TypeCondition.Name));

    private CollectedFields Collect(SelectionSetNode selectionSet, NamedType? parent)
    {
        var scope = new SelectionScope(selectionSet, parent);
        if (!_collected.TryGetValue(scope, out var fields))
        {
            _collected.Add(scope, fields = new CollectedFields());
            AddFields(fields, selectionSet, parent);
        }

        return fields;
    }

    private void AddFields(CollectedFields fields, SelectionSetNode selectionSet, NamedType? parent)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    fields.AddField(new MergeField(parent, field, (parent as FieldContainerType)?.GetField(field.Name)));
                    break;
                case FragmentSpreadNode spread:
                    fields.AddFragment(spread.Name);
                    break;
                case InlineFragmentNode fragment:
                    var type = fragment.TypeCondition is { } condition ? context.Schema.GetType(condition.Name) : parent;
                    AddFields(fields, fragment.SelectionSet, type);
                    break;
            }
        }
    }
}
