namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>The type of a field is an output type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsOutputType()">IsOutputType</seealso>
internal sealed class OutputTypesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var field in context.Types.OfType<FieldContainerType>().SelectMany(type => type.Fields))
        {
            if (field.Type.Named is InputObjectType)
            {
                context.Report(
                    SchemaErrorCodes.OutputTypeExpected,
                    $"The type of \"{field.Coordinate}\" must be an output type but is \"{field.Type}\".",
                    field.Coordinate);
            }
        }
    }
}
