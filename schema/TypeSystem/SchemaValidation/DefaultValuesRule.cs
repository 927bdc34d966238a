namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A default is a value of its type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation">Type validation of objects, defaults of arguments</seealso>
internal sealed class DefaultValuesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var (value, place) in context.InputValues)
        {
            if (value.DefaultValue is null || !value.Type.Named.IsInput || context.IsUnresolved(value.Type))
            {
                continue;
            }

            foreach (var problem in ValueCoercion.CheckLiteral(value.DefaultValue, value.Type, context.Options.Scalars))
            {
                var coordinate = place.ToString();
                context.Report(
                    SchemaErrorCodes.DefaultValueInvalid,
                    $"The default value of \"{coordinate}\" is invalid: {problem.Message}",
                    coordinate);
            }
        }
    }
}
