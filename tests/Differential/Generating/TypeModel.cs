namespace Gateway.Differential.Tests.Generating;

/// <summary>A composite type and where it lives. Subgraphs are named by their index.</summary>
/// <param name="name">Unique in the graph.</param>
/// <param name="kind">What it is.</param>
internal sealed class TypeModel(string name, ModelKind kind)
{
    public string Name { get; } = name;

    public ModelKind Kind { get; } = kind;

    /// <summary>Of an interface: what its interface objects add. Else its fields.</summary>
    public List<FieldModel> Fields { get; } = [];

    /// <summary>Who defines it.</summary>
    public SortedSet<int> Present { get; } = [];

    /// <summary>Who must never define it.</summary>
    public HashSet<int> Forbidden { get; } = [];

    /// <summary>Of an entity: the first is the one that most subgraphs know.</summary>
    public List<KeyModel> Keys { get; } = [];

    /// <summary>Of an entity: the keys of each subgraph that defines it.</summary>
    public Dictionary<int, List<(KeyModel Key, bool IsResolvable)>> KeysIn { get; } = [];

    /// <summary>Of an entity: who has fields of it that are not keys.</summary>
    public List<int> Homes { get; } = [];

    /// <summary>Of an interface or a union: the types in it, wherever they and it are both defined.</summary>
    public List<TypeModel> Members { get; } = [];

    /// <summary>Of an interface: the names of the fields that all members have.</summary>
    public List<string> Common { get; } = [];

    /// <summary>Of an interface: the types of its fields where members say more.</summary>
    public Dictionary<string, string> CommonTypes { get; } = [];

    /// <summary>Of an interface: fields that a subgraph's interface has although a member may not resolve them there, with true for those that
    /// are provided there on a path.</summary>
    public Dictionary<(string Field, int Subgraph), bool> NamedIn { get; } = [];

    /// <summary>Of an interface: the subgraphs that have a key on it.</summary>
    public SortedSet<int> KeyedIn { get; } = [];

    /// <summary>Of an interface: the subgraphs that know it as an object type.</summary>
    public SortedSet<int> ObjectsIn { get; } = [];

    /// <summary>Of an interface: fields of members that an interface object names without resolving them.</summary>
    public SortedSet<(int Subgraph, string Field)> ObjectExternals { get; } = [];

    /// <summary>The contexts that it sets, by subgraph.</summary>
    public SortedSet<(int Subgraph, string Context)> Contexts { get; } = [];

    public bool IsAbstract => Kind is ModelKind.Interface or ModelKind.Union;

    public FieldModel? Find(string field) => Fields.Find(candidate => candidate.Name == field);

    /// <summary>The types that can stand where a subgraph says this one.</summary>
    public IEnumerable<TypeModel> MembersIn(int subgraph)
        => !IsAbstract ? [this]
            : ObjectsIn.Contains(subgraph) ? Members.Where(member => Present.Any(other => !ObjectsIn.Contains(other) && member.Present.Contains(other)))
            : Present.Contains(subgraph) ? Members.Where(member => member.Present.Contains(subgraph))
            : [];

    /// <summary>Of an interface: the fields that it has in a subgraph, which are those that every member there has.</summary>
    public IEnumerable<string> CommonIn(int subgraph)
        => Common.Where(name => NamedIn.ContainsKey((name, subgraph)) || MembersIn(subgraph).All(member => member.Find(name)!.Owners.Contains(subgraph)));

    /// <summary>Of an interface: the type of a field, as SDL writes it.</summary>
    public string TypeOf(string field) => CommonTypes.GetValueOrDefault(field) ?? Members[0].Find(field)!.Type;
}
