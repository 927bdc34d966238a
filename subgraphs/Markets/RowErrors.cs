namespace Subgraphs.Markets;

/// <summary>
/// Gathers refused rows: all are counted, the first <see cref="Capacity"/> are kept. Not for concurrent use; one import owns one.
/// </summary>
public sealed class RowErrors
{
    /// <summary>Enough for a person to see the pattern, few enough for any file to be hopeless.</summary>
    public const int Capacity = 1000;

    private readonly List<RowError> _kept = [];

    /// <summary>Rows refused so far, the ones not kept included.</summary>
    public int RefusedRows { get; private set; }

    /// <summary>The first errors in the order of reading.</summary>
    public IReadOnlyList<RowError> Kept => _kept;

    public void Add(RowError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        RefusedRows += error.Rows;
        if (_kept.Count < Capacity)
        {
            _kept.Add(error);
        }
    }
}
