using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>A type of the supergraph under construction; which lists are filled depends on its kind.</summary>
internal sealed class MergedType(string name, SyntaxKind kind) : MergedElement(name)
{
    /// <summary>One of the kinds of type definition.</summary>
    public SyntaxKind Kind { get; } = kind;

    public List<string> Interfaces { get; } = [];

    public List<MergedField> Fields { get; } = [];

    public List<string> Members { get; } = [];

    public List<MergedEnumValue> Values { get; } = [];

    public List<MergedInputValue> InputFields { get; } = [];

    public bool IsOneOf { get; set; }

    public MergedField? GetField(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
