namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>The type of an argument or input field is an input type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsInputType()">IsInputType</seealso>
internal sealed class InputTypesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var (value, place) in context.InputValues)
        {
            if (!value.Type.Named.IsInput)
            {
                var coordinate = place.ToString();
                context.Report(
                    SchemaErrorCodes.InputTypeExpected,
                    $"The type of \"{coordinate}\" must be an input type but is \"{value.Type}\".",
                    coordinate);
            }
        }
    }
}
