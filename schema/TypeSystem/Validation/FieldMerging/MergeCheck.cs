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
    private readonly Dictionary<SelectionScope, int> _ids = [];
    private readonly List<SelectionScope> _scopes = [];
    private readonly HashSet<MergedScopes> _seen = [];
    private readonly Stack<MergedScopes> _open = [];

    public bool HasConflict()
    {
        // 1.
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Open([IdOf(operation.SelectionSet, context.Schema.GetRootType(operation.Operation))], comparesNames: true);
                    break;
                case FragmentDefinitionNode fragment:
                    Open([IdOf(fragment.SelectionSet, TypeOf(fragment))], comparesNames: true);
                    break;
            }
        }

        while (_open.TryPop(out var scopes))
        {
            foreach (var group in CollectFields(scopes).Values)
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
    private Dictionary<string, List<MergeField>> CollectFields(MergedScopes scopes)
    {
        var groups = new Dictionary<string, List<MergeField>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionScope>();
        foreach (var id in scopes.Ids)
        {
            open.Push(_scopes[id]);
        }

        while (open.TryPop(out var scope) && context.TrySpend(scope.SelectionSet.Selections.Count))
        {
            foreach (var selection in scope.SelectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        if (!groups.TryGetValue(field.ResponseName, out var group))
                        {
                            groups.Add(field.ResponseName, group = []);
                        }

                        group.Add(new MergeField(scope.Parent, field, (scope.Parent as FieldContainerType)?.GetField(field.Name)));
                        break;
                    case InlineFragmentNode fragment:
                        var type = fragment.TypeCondition is { } condition ? context.Schema.GetType(condition.Name) : scope.Parent;
                        open.Push(new SelectionScope(fragment.SelectionSet, type));
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name):
                        if (context.GetFragment(spread.Name) is { } definition)
                        {
                            open.Push(new SelectionScope(definition.SelectionSet, TypeOf(definition)));
                        }

                        break;
                }
            }
        }

        return groups;
    }

    private bool HasConflict(List<MergeField> group, bool comparesNames)
    {
        // A field alone conflicts with nothing; what it selects may hold a conflict of its own.
        if (group.Count == 1)
        {
            OpenSelections(group, comparesNames);
            return false;
        }

        // 3.
        var typed = group.Find(field => field.Definition is not null);
        if (typed is not null && group.Exists(field =>
            field.Definition is not null && !MergeField.HaveSameShape(typed.Definition!.Type, field.Definition.Type)))
        {
            return true;
        }

        if (!comparesNames)
        {
            OpenSelections(group, comparesNames: false);
            return false;
        }

        // 4.
        var parts = Split(group);
        foreach (var part in parts)
        {
            if (part.Exists(field => part[0].DifferenceTo(field) is not null))
            {
                return true;
            }
        }

        // 5.
        foreach (var part in parts)
        {
            OpenSelections(part, comparesNames: true);
        }

        if (parts.Count > 1)
        {
            OpenSelections(group, comparesNames: false);
        }

        return false;
    }

    private static List<List<MergeField>> Split(List<MergeField> group)
    {
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
                (ids ??= []).Add(IdOf(selectionSet, field.Type));
            }
        }

        if (ids is not null)
        {
            Open(ids, comparesNames);
        }
    }

    private void Open(List<int> ids, bool comparesNames)
    {
        var scopes = new MergedScopes(ids, comparesNames);
        if (context.TrySpend(ids.Count) && _seen.Add(scopes))
        {
            _open.Push(scopes);
        }
    }

    private int IdOf(SelectionSetNode selectionSet, NamedType? parent)
    {
        var scope = new SelectionScope(selectionSet, parent);
        if (!_ids.TryGetValue(scope, out var id))
        {
            id = _scopes.Count;
            _ids.Add(scope, id);
            _scopes.Add(scope);
        }

        return id;
    }

    private NamedType? TypeOf(FragmentDefinitionNode fragment) => context.Schema.GetType(fragment.TypeCondition.Name);
}
