namespace Federation.Links;

/// <summary>An element that a link brings into the schema's own names.</summary>
/// <param name="Name">Its name in the specification, directives with the leading <c>@</c>.</param>
/// <param name="Alias">Its name in the schema, directives with the leading <c>@</c>.</param>
public sealed record LinkImport(string Name, string Alias)
{
    public bool IsDirective => Name.StartsWith('@');
}
