using GraphQL.TypeSystem.Building;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>What a rule reads: the schema as built, and the syntax it was built from.</summary>
internal sealed class SchemaRuleContext
{
    private readonly SchemaBuildContext _build;

    public SchemaRuleContext(Schema schema, CollectedDefinitions definitions, SchemaBuildContext build)
    {
        _build = build;
        Schema = schema;
        Definitions = definitions;
        Types = [.. definitions.Types.Where(parts => !parts.IsSpecified).Select(parts => schema.GetType(parts.Name)).OfType<NamedType>()];
        InputValues = CollectInputValues(Types, schema);
    }

    public Schema Schema { get; }

    public CollectedDefinitions Definitions { get; }

    public SchemaBuildOptions Options => _build.Options;

    /// <summary>True where no further error would be kept.</summary>
    public bool HasEnoughErrors => _build.Errors.Count >= _build.Options.MaxErrors;

    /// <summary>The types that documents define; the specification's own need no check.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>Arguments of fields and directives and input fields, each with its place.</summary>
    public IReadOnlyList<(InputValue Value, Place Place)> InputValues { get; }

    /// <summary>True where an error of this code was found.</summary>
    public bool HasError(string code) => _build.Errors.Any(error => error.Code == code);

    /// <summary>Reports at the element of the coordinate.</summary>
    public void Report(string code, string message, string coordinate) => _build.Report(code, message, coordinate, Definitions);

    public void Report(string code, string message, string? coordinate, Language.SourceSpan span, Language.SourceText? source)
        => _build.Report(code, message, coordinate, span, source);

    /// <summary>True for the stand-in of a type that nothing defines.</summary>
    public bool IsUnresolved(GraphQLType type) => _build.IsUnresolved(type);

    private static List<(InputValue Value, Place Place)> CollectInputValues(IReadOnlyList<NamedType> types, Schema schema)
    {
        var values = new List<(InputValue Value, Place Place)>();
        foreach (var type in types)
        {
            switch (type)
            {
                case FieldContainerType container:
                    foreach (var field in container.Fields)
                    {
                        values.AddRange(field.Arguments.Select(argument => (argument, new Place(type.Name, field.Name, argument.Name))));
                    }

                    break;
                case InputObjectType input:
                    values.AddRange(input.Fields.Select(field => (field, new Place(type.Name, field.Name))));
                    break;
                default:
                    break;
            }
        }

        foreach (var directive in schema.DirectiveDefinitions)
        {
            values.AddRange(directive.Arguments.Select(argument => (argument, new Place(directive.Name, null, argument.Name, IsDirective: true))));
        }

        return values;
    }
}
