using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <summary>
/// Gives each field of a position its key. A key is shared where it means the same field with the same arguments and no subgraph declares
/// the field with different shapes on the types it is selected on; otherwise the later field gets an alias.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#SameResponseShape()">SameResponseShape</seealso>
internal sealed class KeyAllocator(Supergraph supergraph, Trail trail)
{
    /// <summary>The key of a field that the client selects: the wanted one where possible.</summary>
    public string ForClient(TreePosition position, string scope, string wanted, string name, string argumentText)
    {
        // Every answer of __typename is the same, so all its aliases read one key.
        if (name == "__typename")
        {
            return name;
        }

        var binding = wanted == "__typename" ? null : position.Find(wanted);
        if (wanted != "__typename" && binding is null)
        {
            return Bind(new KeyBinding(wanted, name, argumentText), scope, position);
        }

        return binding is not null && binding.Means(name, argumentText) && IsCompatible(binding, scope)
            ? Bind(binding, scope, null)
            : ForPlanner(position, scope, name, argumentText);
    }

    /// <summary>The key of a field that the planner adds, or of a client's field whose key is taken.</summary>
    public string ForPlanner(TreePosition position, string scope, string name, string argumentText)
    {
        if (name == "__typename")
        {
            return name;
        }

        KeyBinding? found = null;
        foreach (var binding in position.BindingsOf(name))
        {
            if (binding.Means(name, argumentText) && IsCompatible(binding, scope) && (found is null || binding.Key == name))
            {
                found = binding;
            }
        }

        if (found is not null)
        {
            return Bind(found, scope, null);
        }

        var key = name;
        for (var i = 1; position.Find(key) is not null; i++)
        {
            key = $"_{i}_{name}";
        }

        return Bind(new KeyBinding(key, name, argumentText), scope, position);
    }

    /// <summary>
    /// Lets a further type use a key; false where a subgraph declares the field with another shape on it than on the types that use it.
    /// The type that it stands for does not count: a request has one of the two.
    /// </summary>
    public bool TryShare(TreePosition position, string scope, string key, string standsFor)
    {
        if (position.Find(key) is not { } binding || !IsCompatible(binding, scope, standsFor))
        {
            return false;
        }

        Bind(binding, scope, null);
        return true;
    }

    private string Bind(KeyBinding binding, string scope, TreePosition? added)
    {
        if (added is not null)
        {
            trail.Do(() => added.Add(binding), () => added.Remove(binding));
        }

        if (!binding.Scopes.Contains(scope))
        {
            trail.Do(() => binding.AddScope(scope), () => binding.RemoveScope(scope));
        }

        return binding.Key;
    }

    /// <summary>True where a subgraph declares a field with different shapes on two types.</summary>
    public bool HasConflict(SubgraphInfo subgraph, string left, string right, string field)
        => ShapeIn(subgraph, left, field) is { } leftShape && ShapeIn(subgraph, right, field) is { } rightShape && leftShape != rightShape;

    private bool IsCompatible(KeyBinding binding, string scope, string? except = null)
    {
        foreach (var other in binding.Scopes)
        {
            if (other != scope && other != except && HasConflict(other, scope, binding.Name))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasConflict(string left, string right, string field)
    {
        foreach (var subgraph in supergraph.Subgraphs)
        {
            if (HasConflict(subgraph, left, right, field))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lists and non-nulls of the field's type in the subgraph, and a leaf's name; null where the subgraph does not have it.</summary>
    private string? ShapeIn(SubgraphInfo subgraph, string scope, string field)
    {
        if (supergraph.FindType(scope)?.Field(field)?.In(subgraph) is not { } entry
            || supergraph.Schema.GetType<FieldContainerType>(scope)?.GetField(field) is not { } definition)
        {
            return null;
        }

        var text = entry.Type?.Print(indented: false) ?? definition.Type.ToString();
        var named = text.Trim('[', ']', '!');
        return supergraph.Schema.GetType(named) is { IsComposite: true } ? text.Replace(named, "", StringComparison.Ordinal) : text;
    }
}
