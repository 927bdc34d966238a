using GraphQL.TypeSystem.Building;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>No name of a schema begins with two underscores: those are the names of introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names">Reserved names</seealso>
internal sealed class ReservedNamesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            CheckName(context, type.Name, new Place(type.Name));
            switch (type)
            {
                case FieldContainerType container:
                    foreach (var field in container.Fields)
                    {
                        CheckName(context, field.Name, new Place(type.Name, field.Name));
                    }

                    break;
                case EnumType enumType:
                    foreach (var value in enumType.Values)
                    {
                        CheckName(context, value.Name, new Place(type.Name, value.Name));
                    }

                    break;
                default:
                    break;
            }
        }

        foreach (var directive in context.Schema.DirectiveDefinitions)
        {
            CheckName(context, directive.Name, new Place(directive.Name, IsDirective: true));
        }

        foreach (var (value, place) in context.InputValues)
        {
            CheckName(context, value.Name, place);
        }
    }

    private static void CheckName(SchemaRuleContext context, string name, Place place)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(
                SchemaErrorCodes.ReservedName,
                $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                place.ToString());
        }
    }
}
