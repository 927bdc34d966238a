namespace Gateway.Execution.Projecting;

/// <summary>The way from the root to the value that is being completed: fields and list indices. Costs nothing until an error asks for it.</summary>
internal sealed class PathStack
{
    private FieldProjection?[] _fields = new FieldProjection?[16];
    private int[] _indices = new int[16];
    private int _depth;

    public void Push(FieldProjection field) => Push(field, 0);

    public void PushList() => Push(null, 0);

    /// <summary>Sets the index of the list that was pushed last.</summary>
    public void SetIndex(int index) => _indices[_depth - 1] = index;

    public void Pop() => _depth--;

    /// <summary>Response keys (string) and indices (int).</summary>
    public List<object> ToPath()
    {
        var path = new List<object>(_depth + 1);
        for (var i = 0; i < _depth; i++)
        {
            path.Add(_fields[i] is { } field ? field.ResponseKey : _indices[i]);
        }

        return path;
    }

    private void Push(FieldProjection? field, int index)
    {
        if (_depth == _fields.Length)
        {
            Array.Resize(ref _fields, _depth * 2);
            Array.Resize(ref _indices, _depth * 2);
        }

        _fields[_depth] = field;
        _indices[_depth] = index;
        _depth++;
    }
}
