namespace Gateway.Planning.Searching;

/// <summary>What a search did, so that a trial can be taken back.</summary>
internal sealed class Trail
{
    private readonly List<Action> _undo = [];

    public int Mark => _undo.Count;

    public void Did(Action undo) => _undo.Add(undo);

    public void Undo(int mark)
    {
        for (var i = _undo.Count - 1; i >= mark; i--)
        {
            _undo[i]();
        }

        _undo.RemoveRange(mark, _undo.Count - mark);
    }
}
