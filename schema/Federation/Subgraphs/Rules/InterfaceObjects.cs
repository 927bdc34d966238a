namespace Federation.Subgraphs.Rules;

/// <summary>An interface object needs a key: without one its fields could never be joined to the interface's.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/interfaces">Entity interfaces</seealso>
internal static class InterfaceObjects
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            if (context.Subgraph.IsInterfaceObject(type) && !context.Subgraph.Has(type.Directives, FederationDirectives.Key))
            {
                context.Error(
                    FederationErrorCodes.InterfaceObjectUsageError,
                    type.Name,
                    $"\"{type.Name}\" is an @interfaceObject without @key: add the key of the interface that it stands for.");
            }
        }
    }
}
