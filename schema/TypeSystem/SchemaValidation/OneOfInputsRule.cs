namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>The fields of a OneOf input object are nullable and have no default; <c>@oneOf</c> stands on the definition.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">OneOf input objects</seealso>
internal sealed class OneOfInputsRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types.OfType<InputObjectType>().Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                var coordinate = $"{type.Name}.{field.Name}";
                if (field.Type.IsNonNull)
                {
                    context.Report(SchemaErrorCodes.OneOfField, $"OneOf input field \"{coordinate}\" must be nullable.", coordinate, field);
                }

                if (field.DefaultValue is not null)
                {
                    context.Report(SchemaErrorCodes.OneOfField, $"OneOf input field \"{coordinate}\" cannot have a default value.", coordinate, field);
                }
            }

            CheckExtensions(context, type);
        }
    }

    private static void CheckExtensions(SchemaRuleContext context, InputObjectType type)
    {
        foreach (var (part, source) in context.Definitions.GetType(type.Name)!.All.Skip(1))
        {
            foreach (var directive in part.Directives)
            {
                if (directive.Name == "oneOf")
                {
                    context.Report(
                        SchemaErrorCodes.OneOfExtension,
                        $"\"@oneOf\" must stand on the definition of \"{type.Name}\", not on an extension.",
                        type.Name,
                        directive.Span,
                        source);
                }
            }
        }
    }
}
