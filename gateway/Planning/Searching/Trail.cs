namespace Gateway.Planning.Searching;

/// <summary>What a search did, so that a trial can be taken back, and put in place again without searching a second time.</summary>
internal sealed class Trail
{
    private readonly List<(Action Do, Action Undo)> _steps = [];

    public int Mark => _steps.Count;

    /// <summary>Does something that can be undone. It is done again only in the state that it was done in.</summary>
    public void Do(Action action, Action undo)
    {
        action();
        _steps.Add((action, undo));
    }

    public void Undo(int mark)
    {
        for (var i = _steps.Count - 1; i >= mark; i--)
        {
            _steps[i].Undo();
        }

        _steps.RemoveRange(mark, _steps.Count - mark);
    }

    /// <summary>What was done stays: no mark is held to which it could be taken back. The steps of a large search would outlive many garbage collections.</summary>
    public void Forget() => _steps.Clear();

    /// <summary>Undoes what was done since the mark and keeps it for <see cref="Replay"/>.</summary>
    public IReadOnlyList<(Action Do, Action Undo)> Take(int mark)
    {
        var taken = _steps.GetRange(mark, _steps.Count - mark);
        Undo(mark);
        return taken;
    }

    /// <summary>What was done since the beginning, for <see cref="Replay"/> when it is undone.</summary>
    public IReadOnlyList<(Action Do, Action Undo)> Copy() => [.. _steps];

    public void Replay(IReadOnlyList<(Action Do, Action Undo)> steps)
    {
        foreach (var (action, undo) in steps)
        {
            Do(action, undo);
        }
    }
}
