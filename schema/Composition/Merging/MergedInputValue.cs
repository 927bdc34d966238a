using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>An argument or input field of the supergraph.</summary>
internal sealed class MergedInputValue(string name) : MergedElement(name)
{
    public TypeNode Type { get; set; } = null!;

    public ValueNode? DefaultValue { get; set; }
}
