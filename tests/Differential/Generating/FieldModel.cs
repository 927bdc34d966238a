namespace Gateway.Differential.Tests.Generating;

/// <summary>A field and where it lives. Subgraphs are named by their index.</summary>
/// <param name="name">Unique in its type.</param>
/// <param name="type">As SDL writes it.</param>
internal sealed class FieldModel(string name, string type)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    /// <summary>The type inside all wrappers.</summary>
    public string Named => Type.Trim('[', ']', '!');

    public bool IsList => Type.Contains('[', StringComparison.Ordinal);

    public bool IsNonNull => Type.EndsWith('!');

    /// <summary>As SDL writes them, in parentheses; empty without any.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>The type in subgraphs that say more of it than <see cref="Type"/> does.</summary>
    public Dictionary<int, string> TypesIn { get; } = [];

    /// <summary>What every subgraph's type allows; null where all have <see cref="Type"/>.</summary>
    public string? StrictType { get; set; }

    /// <summary>The arguments in subgraphs that ask less of them than <see cref="Arguments"/> do.</summary>
    public Dictionary<int, string> ArgumentsIn { get; } = [];

    /// <summary>The arguments as a field set writes them, in parentheses; empty where none is needed.</summary>
    public string ArgumentValues { get; init; } = "";

    /// <summary>Who resolves it.</summary>
    public SortedSet<int> Owners { get; } = [];

    /// <summary>Who still defines it although the owner took it over.</summary>
    public int? OverriddenIn { get; set; }

    /// <summary>Until this label is on, the field is still resolved where it was; null: it never is.</summary>
    public string? OverrideLabel { get; set; }

    /// <summary>Clients do not see it.</summary>
    public bool IsInaccessible { get; set; }

    /// <summary>Who fills an argument of it; null: nobody.</summary>
    public ContextModel? Context { get; init; }

    /// <summary>It leads to the root of queries.</summary>
    public bool IsQuery => Named == "Query";

    /// <summary>The field set that it is computed from.</summary>
    public string? Requires { get; set; }

    /// <summary>0 for a field that is not computed, else one more than the highest of what it is computed from.</summary>
    public int Level { get; set; }

    /// <summary>What an owner provides of the object that the field leads to.</summary>
    public Dictionary<int, string> Provides { get; } = [];

    /// <summary>Who names it without resolving it.</summary>
    public SortedSet<int> ExternalIn { get; } = [];

    /// <summary>Part of a key.</summary>
    public bool IsKey { get; init; }

    /// <summary>Something is computed from it: the gateway may ask for it although the client did not.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Another subgraph provides it on a path: it counts as shared.</summary>
    public bool IsProvided { get; set; }

    /// <summary>Mutations change it.</summary>
    public bool IsMutable { get; init; }
}
