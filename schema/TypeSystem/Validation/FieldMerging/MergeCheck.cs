using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>FieldsInSetCanMerge for a whole document: whether any two fields conflict, in a time that grows nearly as the document.</summary>
/// <remarks>
/// Comparing every field with every other is quadratic and repeats itself below each pair. But "same shape" and "same field" are
/// equivalences: it is enough to compare each field of a group with the first one. So:
/// <list type="number">
/// <item>Begin with the selection set of every operation and fragment.</item>
/// <item>Collect the fields of the selection sets that are merged into one response object, inline fragments and spreads included, each
/// fragment once; group them by response name.</item>
/// <item>A field alone conflicts with nothing; what it selects is looked at for itself. Most fields are alone.</item>
/// <item>Shape: all fields of a group return types of one shape.</item>
/// <item>Name: split each group by object type. Fields on interfaces and unions can meet those of any object type and belong to every
/// part. The fields of one part are one field with equal arguments.</item>
/// <item>What the fields of a group select is merged in turn: for the whole group only shapes are compared, for a part also names. The
/// same selection sets merged again would answer the same, so each combination is looked at once.</item>
/// </list>
/// The list of open combinations takes the place of recursion, so fragments that form cycles or long chains end.
/// The check says only that there is a conflict; <see cref="ConflictFinder"/> then says which.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#FieldsInSetCanMerge()">FieldsInSetCanMerge</seealso>
internal sealed class MergeCheck(ValidationContext context)
{
    private readonly Stack<OpenScopes> _open = [];
    private readonly FieldGroups _groups = new();
    private readonly Stack<SelectionScope> _uncollected = [];
    private FragmentVisits? _visits;

    // What was opened, as far as it can be met again.
    private HashSet<OpenScopes>? _seen;
    private Dictionary<SelectionScope, int>? _ids;
    private List<SelectionScope>? _scopes;

    public bool HasConflict()
    {
        // 1.
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    var rootType = context.Schema.GetRootType(operation.Operation);
                    OpenAlone(new SelectionScope(operation.SelectionSet, rootType, IsMetOnce: true), comparesNames: true);
                    break;
                case FragmentDefinitionNode fragment:
                    OpenAlone(new SelectionScope(fragment.SelectionSet, TypeOf(fragment)), comparesNames: true);
                    break;
            }
        }

        while (_open.TryPop(out var scopes))
        {
            CollectFields(scopes);
            foreach (ref readonly var group in _groups.All)
            {
                if (HasConflict(group, scopes.ComparesNames))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 2.
    private void CollectFields(OpenScopes scopes)
    {
        _groups.Clear();
        _visits?.Start();
        if (scopes.Merged is null)
        {
            _uncollected.Push(scopes.Alone);
        }
        else
        {
            foreach (var id in scopes.Merged.Ids)
            {
                _uncollected.Push(_scopes![id]);
            }
        }

        while (_uncollected.TryPop(out var scope) && context.TrySpend(scope.SelectionSet.Selections.Count))
        {
            foreach (var selection in scope.SelectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        _groups.Add(field, scope);
                        break;
                    case InlineFragmentNode fragment:
                        var type = fragment.TypeCondition is { } condition ? context.Schema.GetType(condition.Name) : scope.Parent;
                        _uncollected.Push(scope with { SelectionSet = fragment.SelectionSet, Parent = type });
                        break;
                    case FragmentSpreadNode spread:
                        CollectFragment(context.Fragments.NumberOf(spread.Name));
                        break;
                }
            }
        }
    }

    private void CollectFragment(int number)
    {
        if (_visits is null)
        {
            _visits = new FragmentVisits(context.Fragments.Count);
            _visits.Start();
        }

        if (number >= 0 && _visits.Add(number) && context.TrySpend(ValidationContext.StepsOfFragment))
        {
            var fragment = context.Fragments[number];
            _uncollected.Push(new SelectionScope(fragment.SelectionSet, TypeOf(fragment)));
        }
    }

    private bool HasConflict(in FieldGroup group, bool comparesNames)
    {
        // 3.
        if (group.Fields is not { } fields)
        {
            if (group.First.SelectionSet is { } selectionSet)
            {
                var type = (group.Scope.Parent as FieldContainerType)?.GetField(group.First.Name)?.Type.Named;
                OpenAlone(new SelectionScope(selectionSet, type, group.Scope.IsMetOnce), comparesNames);
            }

            return false;
        }

        // 4.
        var typed = fields.Find(static field => field.Definition is not null);
        if (typed is not null && fields.Exists(field =>
            field.Definition is not null && !MergeField.HaveSameShape(typed.Definition!.Type, field.Definition.Type)))
        {
            return true;
        }

        if (!comparesNames)
        {
            OpenSelections(fields, comparesNames: false);
            return false;
        }

        // 5.
        var parts = Split(fields);
        foreach (var part in parts)
        {
            if (part.Exists(field => part[0].DifferenceTo(field) is not null))
            {
                return true;
            }
        }

        // 6.
        foreach (var part in parts)
        {
            OpenSelections(part, comparesNames: true);
        }

        if (parts.Count > 1)
        {
            OpenSelections(fields, comparesNames: false);
        }

        return false;
    }

    private static List<List<MergeField>> Split(List<MergeField> group)
    {
        var parent = group[0].Parent;
        if (group.TrueForAll(field => ReferenceEquals(field.Parent, parent)))
        {
            return [group];
        }

        var onObjects = group.Where(field => field.Parent is ObjectType).ToLookup(field => field.Parent);
        if (onObjects.Count == 0)
        {
            return [group];
        }

        var onAbstract = group.Where(field => field.Parent is not ObjectType).ToList();
        return [.. onObjects.Select(part => part.Concat(onAbstract).ToList())];
    }

    private void OpenSelections(List<MergeField> fields, bool comparesNames)
    {
        List<int>? ids = null;
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                (ids ??= []).Add(IdOf(new SelectionScope(selectionSet, field.Type)));
            }
        }

        if (ids is null || !context.TrySpend(ids.Count))
        {
            return;
        }

        int[] distinct = [.. ids.Distinct()];
        OpenOnce(distinct.Length == 1
            ? new OpenScopes(_scopes![distinct[0]], null, comparesNames)
            : new OpenScopes(default, new MergedScopes(distinct, comparesNames), comparesNames));
    }

    private void OpenAlone(SelectionScope scope, bool comparesNames)
    {
        if (!context.TrySpend(1))
        {
            return;
        }

        var alone = new OpenScopes(scope, null, comparesNames);
        if (scope.IsMetOnce)
        {
            _open.Push(alone);
        }
        else
        {
            OpenOnce(alone);
        }
    }

    private void OpenOnce(OpenScopes scopes)
    {
        if ((_seen ??= []).Add(scopes))
        {
            _open.Push(scopes);
        }
    }

    private int IdOf(SelectionScope scope)
    {
        _ids ??= [];
        _scopes ??= [];
        if (!_ids.TryGetValue(scope, out var id))
        {
            id = _scopes.Count;
            _ids.Add(scope, id);
            _scopes.Add(scope);
        }

        return id;
    }

    private NamedType? TypeOf(FragmentDefinitionNode fragment) => context.Schema.GetType(fragment.TypeCondition.Name);

    /// <summary>Selection sets whose fields are merged into one response object: one alone, as most are, or several.</summary>
    private readonly record struct OpenScopes(SelectionScope Alone, MergedScopes? Merged, bool ComparesNames);
}
