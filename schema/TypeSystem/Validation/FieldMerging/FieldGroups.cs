using System.Runtime.InteropServices;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>The fields of one response object by response name. Used again for every object of a document.</summary>
internal sealed class FieldGroups
{
    // Up to so many names are compared one by one: that is faster than any table.
    private const int Few = 8;

    private readonly List<FieldGroup> _groups = [];
    private Dictionary<string, int>? _indexes;

    public ReadOnlySpan<FieldGroup> All => CollectionsMarshal.AsSpan(_groups);

    public void Clear()
    {
        if (_groups.Count > Few)
        {
            _indexes!.Clear();
        }

        _groups.Clear();
    }

    public void Add(FieldNode field, SelectionScope scope)
    {
        var index = IndexOf(field.ResponseName);
        if (index < 0)
        {
            _groups.Add(new FieldGroup(field, scope));
            return;
        }

        ref var group = ref CollectionsMarshal.AsSpan(_groups)[index];
        if (group.Fields is null)
        {
            group = group with { Fields = [MakeField(group.First, group.Scope)] };
        }

        group.Fields!.Add(MakeField(field, scope));
    }

    // Where the group of a name stands; -1 where it is new, and then it stands behind the others.
    private int IndexOf(string responseName)
    {
        if (_groups.Count < Few)
        {
            for (var i = 0; i < _groups.Count; i++)
            {
                if (_groups[i].First.ResponseName == responseName)
                {
                    return i;
                }
            }

            return -1;
        }

        _indexes ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (_groups.Count == Few && _indexes.Count == 0)
        {
            for (var i = 0; i < _groups.Count; i++)
            {
                _indexes.Add(_groups[i].First.ResponseName, i);
            }
        }

        return _indexes.TryAdd(responseName, _groups.Count) ? -1 : _indexes[responseName];
    }

    private static MergeField MakeField(FieldNode field, SelectionScope scope)
        => new(scope.Parent, field, (scope.Parent as FieldContainerType)?.GetField(field.Name));
}
