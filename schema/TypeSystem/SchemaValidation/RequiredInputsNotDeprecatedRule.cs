namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A required argument or input field cannot be deprecated: nobody could stop using it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec--deprecated">@deprecated</seealso>
internal sealed class RequiredInputsNotDeprecatedRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var (value, place) in context.InputValues)
        {
            if (value.IsRequired && value.DeprecationReason is not null)
            {
                var coordinate = place.ToString();
                context.Report(
                    SchemaErrorCodes.RequiredInputDeprecated,
                    $"\"{coordinate}\" is required and cannot be deprecated.",
                    coordinate);
            }
        }
    }
}
