using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>What all elements of a supergraph under construction have.</summary>
internal abstract class MergedElement(string name)
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    /// <summary>Every directive in the order in which the supergraph prints them.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>The applications of a directive by its name in the supergraph.</summary>
    public IEnumerable<DirectiveNode> Applied(string name) => Directives.Where(directive => directive.Name == name);
}
