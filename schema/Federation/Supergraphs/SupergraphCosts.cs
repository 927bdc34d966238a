using System.Collections.Frozen;

namespace Federation.Supergraphs;

/// <summary>The weights and list sizes that a supergraph gives to its types and fields; <c>@cost</c> and <c>@listSize</c> under whatever names it links them.</summary>
/// <seealso href="https://specs.apollo.dev/cost/v0.1">cost v0.1</seealso>
public sealed class SupergraphCosts
{
    private readonly FrozenDictionary<string, TypeCosts> _types;

    internal SupergraphCosts(bool isLinked, IReadOnlyDictionary<string, TypeCosts> types)
    {
        IsLinked = isLinked;
        _types = types.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A supergraph that says nothing of costs.</summary>
    public static SupergraphCosts None { get; } = new(false, FrozenDictionary<string, TypeCosts>.Empty);

    /// <summary>The supergraph links the specification: whoever made it thought of costs.</summary>
    public bool IsLinked { get; }

    /// <summary>What is said of a type or of its fields; null: nothing.</summary>
    public TypeCosts? Find(string typeName) => _types.GetValueOrDefault(typeName);

    /// <summary>What is said of a field of an object, interface or input object type; null: nothing.</summary>
    public FieldCosts? Find(string typeName, string fieldName) => Find(typeName)?.Fields.GetValueOrDefault(fieldName);

    /// <summary>The weight of a type itself; null: none is given.</summary>
    public int? WeightOf(string typeName) => Find(typeName)?.Weight;
}
