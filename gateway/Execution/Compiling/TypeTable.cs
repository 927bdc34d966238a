using System.Text;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>The composite types of a schema, numbered, with their names ready to be found in and written to JSON.</summary>
internal sealed class TypeTable
{
    private readonly Schema _schema;
    private readonly CompositeType[] _types;
    private readonly byte[][] _quotedNames;
    private readonly Dictionary<string, int> _ids;
    private readonly Utf8Lookup _lookup;

    public TypeTable(Schema schema)
    {
        _schema = schema;
        _types = [.. schema.Types.OfType<CompositeType>()];
        _quotedNames = [.. _types.Select(type => Encoding.UTF8.GetBytes($"\"{type.Name}\""))];
        _ids = new Dictionary<string, int>(_types.Length, StringComparer.Ordinal);
        for (var i = 0; i < _types.Length; i++)
        {
            _ids.Add(_types[i].Name, i);
        }

        _lookup = new Utf8Lookup(_types.Select(type => type.Name));
    }

    public int Count => _types.Length;

    public CompositeType this[int id] => _types[id];

    /// <summary>-1 where there is no such type.</summary>
    public int IdOf(string name) => _ids.GetValueOrDefault(name, -1);

    public int Find(ReadOnlySpan<byte> name) => _lookup.Find(name);

    public ReadOnlySpan<byte> QuotedName(int id) => _quotedNames[id];

    public bool IsObject(int id) => _types[id] is ObjectType;

    /// <summary>
    /// The types of these names and, of an abstract one, its possible types too: an interface object keeps the interface's name until a
    /// further lookup tells its own. Null (every type) for no names.
    /// </summary>
    public TypeFilter? FilterOf(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var ids = new HashSet<int>();
        foreach (var name in names)
        {
            if (IdOf(name) is var id && id >= 0)
            {
                ids.Add(id);
                ids.UnionWith(_schema.GetPossibleTypes(_types[id]).Select(possible => IdOf(possible.Name)));
            }
        }

        ids.Remove(-1);
        return TypeFilter.Create(Count, ids);
    }
}
