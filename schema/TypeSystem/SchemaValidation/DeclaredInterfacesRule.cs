namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>A type declares also the interfaces of its interfaces, and no interface implements itself.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation, step 1</seealso>
internal sealed class DeclaredInterfacesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types.OfType<FieldContainerType>().Where(type => type.Interfaces.Count > 0))
        {
            var declared = type.Interfaces.Select(implemented => implemented.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var implemented in type.Interfaces)
            {
                if (ReferenceEquals(implemented, type))
                {
                    context.Report(
                        SchemaErrorCodes.InterfaceCycle,
                        $"Interface \"{type.Name}\" cannot implement itself.",
                        type.Name);
                    continue;
                }

                foreach (var indirect in implemented.Interfaces)
                {
                    Check(context, type, implemented, indirect, declared);
                }
            }
        }
    }

    private static void Check(
        SchemaRuleContext context, FieldContainerType type, InterfaceType implemented, InterfaceType indirect, HashSet<string> declared)
    {
        if (ReferenceEquals(indirect, type))
        {
            context.Report(
                SchemaErrorCodes.InterfaceCycle,
                $"Type \"{type.Name}\" cannot implement \"{implemented.Name}\" because it would create a circular reference.",
                type.Name);
        }
        else if (!declared.Contains(indirect.Name))
        {
            context.Report(
                SchemaErrorCodes.InterfaceNotDeclared,
                $"Type \"{type.Name}\" must implement \"{indirect.Name}\" because it is implemented by \"{implemented.Name}\".",
                type.Name);
        }
    }
}
