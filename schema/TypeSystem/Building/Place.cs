namespace GraphQL.TypeSystem.Building;

/// <summary>An element by its schema coordinate, which is put together only where an error tells it: of most elements none does.</summary>
/// <param name="Name">The type, or the directive without its at sign.</param>
/// <param name="Member">The field, input field or enum value.</param>
/// <param name="Argument">The argument of the field or directive.</param>
/// <param name="IsDirective">True for a directive or an argument of one.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema coordinates</seealso>
internal readonly record struct Place(string Name, string? Member = null, string? Argument = null, bool IsDirective = false)
{
    public override string ToString() => new SchemaCoordinate(Name, IsDirective, Member, Argument).ToString();
}
