namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A type has the fields of its interfaces: covariant types, the same arguments, further ones optional.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation, step 2</seealso>
internal sealed class ImplementedFieldsRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types.OfType<FieldContainerType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                foreach (var implementedField in implemented.Fields)
                {
                    Check(context, type, implementedField);
                }
            }
        }
    }

    private static void Check(SchemaRuleContext context, FieldContainerType type, OutputField implementedField)
    {
        if (type.GetField(implementedField.Name) is not { } field)
        {
            context.Report(
                SchemaErrorCodes.InterfaceFieldMissing,
                $"Interface field \"{implementedField.Coordinate}\" expected but \"{type.Name}\" does not provide it.",
                type.Name);
            return;
        }

        CheckArguments(context, field, implementedField);

        var isResolved = !context.IsUnresolved(field.Type) && !context.IsUnresolved(implementedField.Type);
        if (isResolved && !SubtypeComparison.IsSubtype(context.Schema, field.Type, implementedField.Type))
        {
            context.Report(
                SchemaErrorCodes.InterfaceFieldType,
                $"Interface field \"{implementedField.Coordinate}\" expects type \"{implementedField.Type}\" but \"{field.Coordinate}\" is type \"{field.Type}\".",
                field.Coordinate);
        }

        var isNewlyDeprecated = field.DeprecationReason is not null && implementedField.DeprecationReason is null;
        if (isNewlyDeprecated && !context.Options.AllowDeprecatedImplementations)
        {
            context.Report(
                SchemaErrorCodes.InterfaceFieldDeprecated,
                $"Interface field \"{implementedField.Coordinate}\" is not deprecated, so \"{field.Coordinate}\" must not be deprecated.",
                field.Coordinate);
        }
    }

    private static void CheckArguments(SchemaRuleContext context, OutputField field, OutputField implementedField)
    {
        foreach (var implementedArgument in implementedField.Arguments)
        {
            if (field.GetArgument(implementedArgument.Name) is not { } argument)
            {
                context.Report(
                    SchemaErrorCodes.InterfaceArgumentMissing,
                    $"Interface field argument \"{implementedField.Coordinate}({implementedArgument.Name}:)\" expected but \"{field.Coordinate}\" does not provide it.",
                    field.Coordinate);
            }
            else if (!context.IsUnresolved(argument.Type) && !SubtypeComparison.AreEqual(argument.Type, implementedArgument.Type))
            {
                var actual = $"{field.Coordinate}({argument.Name}:)";
                context.Report(
                    SchemaErrorCodes.InterfaceArgumentType,
                    $"Interface field argument \"{implementedField.Coordinate}({argument.Name}:)\" expects type \"{implementedArgument.Type}\" but \"{actual}\" is type \"{argument.Type}\".",
                    actual);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && implementedField.GetArgument(argument.Name) is null)
            {
                context.Report(
                    SchemaErrorCodes.InterfaceArgumentExtra,
                    $"Argument \"{field.Coordinate}({argument.Name}:)\" must not be required because \"{implementedField.Coordinate}\" does not have it.",
                    $"{field.Coordinate}({argument.Name}:)");
            }
        }
    }
}
