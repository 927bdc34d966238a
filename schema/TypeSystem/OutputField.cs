using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A field of an object or interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition">FieldDefinition</seealso>
public sealed class OutputField(
    string name,
    string? description,
    GraphQLType type,
    IReadOnlyList<InputValue> arguments,
    SyntaxList<DirectiveNode> directives,
    string? deprecationReason = null)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    /// <summary>The arguments in the order of the definition.</summary>
    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    /// <summary>True where an argument must be given.</summary>
    public bool HasRequiredArguments { get; } = HasRequired(arguments);

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The reason of <c>@deprecated</c>; null where the field is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The object or interface; set when the type is completed.</summary>
    public FieldContainerType DeclaringType { get; internal set; } = null!;

    /// <summary>The schema coordinate, for example <c>Instrument.lastClose</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema coordinates</seealso>
    public string Coordinate => $"{DeclaringType.Name}.{Name}";

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

    private static bool HasRequired(IReadOnlyList<InputValue> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].IsRequired)
            {
                return true;
            }
        }

        return false;
    }
}
