namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>No name of a schema begins with two underscores: those are the names of introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names">Reserved names</seealso>
internal sealed class ReservedNamesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            CheckName(context, type.Name, type.Name, type);
            switch (type)
            {
                case FieldContainerType container:
                    foreach (var field in container.Fields)
                    {
                        CheckName(context, field.Name, field.Coordinate, field);
                    }

                    break;
                case EnumType enumType:
                    foreach (var value in enumType.Values)
                    {
                        CheckName(context, value.Name, $"{type.Name}.{value.Name}", value);
                    }

                    break;
                default:
                    break;
            }
        }

        foreach (var directive in context.Schema.DirectiveDefinitions)
        {
            CheckName(context, directive.Name, $"@{directive.Name}", directive);
        }

        foreach (var (value, coordinate) in context.InputValues())
        {
            CheckName(context, value.Name, coordinate, value);
        }
    }

    private static void CheckName(SchemaRuleContext context, string name, string coordinate, object element)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(
                SchemaErrorCodes.ReservedName,
                $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                coordinate,
                element);
        }
    }
}
