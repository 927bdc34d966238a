namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>An enum value is a name but not true, false or null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumValue">EnumValue</seealso>
internal sealed class EnumValueNamesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var value in context.Types.OfType<EnumType>().SelectMany(type => type.Values))
        {
            if (value.Name is "true" or "false" or "null")
            {
                context.Report(
                    SchemaErrorCodes.EnumValueName,
                    $"Enum values cannot be named \"{value.Name}\".",
                    $"{value.DeclaringType.Name}.{value.Name}");
            }
        }
    }
}
