namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>
/// The rules in the order in which their errors are reported: names, shapes of types, references between types, then what
/// depends on sound references (implementations, cycles, values). Duplicates and unknown names were found while building.
/// </summary>
internal static class SchemaRules
{
    private static readonly ISchemaRule[] All =
    [
        new ReservedNamesRule(),
        new RootTypesDifferRule(),
        new TypesNotEmptyRule(),
        new EnumValueNamesRule(),
        new OutputTypesRule(),
        new InputTypesRule(),
        new RequiredInputsNotDeprecatedRule(),
        new DeclaredInterfacesRule(),
        new ImplementedFieldsRule(),
        new OneOfInputsRule(),
        new InputObjectCyclesRule(),
        new DefaultValuesRule(),
        new DefaultValueCyclesRule(),
        new DefaultValueSizesRule(),
        new DirectiveCyclesRule(),
        new AppliedDirectivesRule(),
    ];

    public static void Check(SchemaRuleContext context)
    {
        foreach (var rule in All)
        {
            if (context.HasEnoughErrors)
            {
                return;
            }

            rule.Check(context);
        }
    }
}
