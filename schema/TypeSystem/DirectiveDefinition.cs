namespace GraphQL.TypeSystem;

/// <summary>A directive that a schema defines.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Directives</seealso>
public sealed class DirectiveDefinition(
    string name,
    string? description,
    IReadOnlyList<InputValue> arguments,
    bool isRepeatable,
    IReadOnlyList<string> locations)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Names of <see href="https://spec.graphql.org/September2025/#DirectiveLocation">directive locations</see>, for example <c>FIELD</c>.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    public InputValue? GetArgument(string name)
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            if (Arguments[i].Name == name)
            {
                return Arguments[i];
            }
        }

        return null;
    }
}
