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
                if (field.Type.IsNonNull)
                {
                    Report(field, "must be nullable");
                }

                if (field.DefaultValue is not null)
                {
                    Report(field, "cannot have a default value");
                }
            }

            CheckExtensions(context, type);

            void Report(InputValue field, string what)
            {
                var coordinate = $"{type.Name}.{field.Name}";
                context.Report(SchemaErrorCodes.OneOfField, $"OneOf input field \"{coordinate}\" {what}.", coordinate);
            }
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
