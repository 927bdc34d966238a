namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>Selection sets whose fields are merged into one response object, named by their ids in ascending order.</summary>
internal sealed class MergedScopes : IEquatable<MergedScopes>
{
    private readonly int[] _ids;

    /// <param name="ids">Ids of <see cref="SelectionScope"/>s, each once, in any order; two at least.</param>
    /// <param name="comparesNames">True where fields must be the same; false where only their shapes must, since no object has both.</param>
    public MergedScopes(IEnumerable<int> ids, bool comparesNames)
    {
        _ids = [.. ids.Order()];
        ComparesNames = comparesNames;
    }

    public ReadOnlySpan<int> Ids => _ids;

    public bool ComparesNames { get; }

    public bool Equals(MergedScopes? other)
        => other is not null && ComparesNames == other.ComparesNames && Ids.SequenceEqual(other.Ids);

    public override bool Equals(object? obj) => Equals(obj as MergedScopes);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(ComparesNames);
        foreach (var id in _ids)
        {
            hash.Add(id);
        }

        return hash.ToHashCode();
    }
}
