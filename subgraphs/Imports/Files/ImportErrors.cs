namespace Subgraphs.Imports.Files;

/// <summary>All that is wrong in a file, up to a bound: who mends it mends it once.</summary>
public sealed class ImportErrors
{
    /// <summary>More are counted and not kept.</summary>
    public const int MaxKept = 100;

    private readonly List<ImportError> _kept = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ImportError> Kept => _kept;

    public int Count { get; private set; }

    public void Add(ImportError error)
    {
        Count++;
        if (_kept.Count < MaxKept)
        {
            _kept.Add(error);
        }
    }

    /// <summary>Something that is wrong with the file as a whole.</summary>
    public void Add(string problem) => Add(new ImportError(0, 0, null, problem));
}
