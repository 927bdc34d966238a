namespace GraphQL.TypeSystem;

/// <summary>The members of a type by name. Up to so many are looked through, which is as fast as a table and takes no memory; more have
/// one. Of several of one name the first is found.</summary>
internal readonly struct MembersByName<T>
    where T : class
{
    private const int Few = 6;

    private readonly IReadOnlyList<T> _members;
    private readonly Func<T, string> _nameOf;
    private readonly Dictionary<string, T>? _table;

    public MembersByName(IReadOnlyList<T> members, Func<T, string> nameOf)
    {
        _members = members;
        _nameOf = nameOf;
        if (members.Count > Few)
        {
            _table = new Dictionary<string, T>(members.Count, StringComparer.Ordinal);
            foreach (var member in members)
            {
                _table.TryAdd(nameOf(member), member);
            }
        }
    }

    public T? Find(string name)
    {
        if (_table is not null)
        {
            return _table.GetValueOrDefault(name);
        }

        for (var i = 0; i < (_members?.Count ?? 0); i++)
        {
            if (_nameOf(_members![i]) == name)
            {
                return _members[i];
            }
        }

        return null;
    }
}
