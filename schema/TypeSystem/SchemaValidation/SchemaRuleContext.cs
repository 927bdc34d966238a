using GraphQL.TypeSystem.Building;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>What a rule reads: the schema as built, and the syntax it was built from.</summary>
internal sealed class SchemaRuleContext(Schema schema, CollectedDefinitions definitions, SchemaBuildContext build)
{
    public Schema Schema { get; } = schema;

    public CollectedDefinitions Definitions { get; } = definitions;

    public SchemaBuildOptions Options => build.Options;

    /// <summary>True where no further error would be kept.</summary>
    public bool HasEnoughErrors => build.Errors.Count >= build.Options.MaxErrors;

    /// <summary>The types that documents define; the specification's own need no check.</summary>
    public IReadOnlyList<NamedType> Types { get; } =
        [.. definitions.Types.Where(parts => !parts.IsSpecified).Select(parts => schema.GetType(parts.Name)).OfType<NamedType>()];

    /// <summary>Arguments of fields and directives and input fields, each with its coordinate.</summary>
    public IEnumerable<(InputValue Value, string Coordinate)> InputValues()
        => Types.SelectMany(InputValuesOf).Concat(Schema.DirectiveDefinitions.SelectMany(
            directive => directive.Arguments.Select(argument => (argument, $"@{directive.Name}({argument.Name}:)"))));

    public void Report(string code, string message, string? coordinate, object element) => build.Report(code, message, coordinate, element);

    public void Report(string code, string message, string? coordinate, Language.SourceSpan span, Language.SourceText? source)
        => build.Report(code, message, coordinate, span, source);

    /// <summary>True for the stand-in of a type that nothing defines.</summary>
    public bool IsUnresolved(GraphQLType type) => build.IsUnresolved(type);

    private static IEnumerable<(InputValue Value, string Coordinate)> InputValuesOf(NamedType type) => type switch
    {
        FieldContainerType container => container.Fields.SelectMany(
            field => field.Arguments.Select(argument => (argument, $"{field.Coordinate}({argument.Name}:)"))),
        InputObjectType input => input.Fields.Select(field => (field, $"{type.Name}.{field.Name}")),
        _ => [],
    };
}
