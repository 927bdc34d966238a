using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>A field of an object or interface type of the supergraph.</summary>
internal sealed class MergedField(string name) : MergedElement(name)
{
    public TypeNode Type { get; set; } = null!;

    public List<MergedInputValue> Arguments { get; } = [];
}
