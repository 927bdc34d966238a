using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>Requirements stand on what is resolved. On an interface they would be lost where another type implements it.</summary>
internal static class AuthOnInterface
{
    private static readonly string[] AuthDirectives
        = [FederationDirectives.Authenticated, FederationDirectives.RequiresScopes, FederationDirectives.Policy];

    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            var isInterfaceObject = context.Subgraph.IsInterfaceObject(type);
            if (type is not InterfaceType && !isInterfaceObject)
            {
                continue;
            }

            foreach (var directive in AuthDirectives)
            {
                if (context.Subgraph.Has(type.Directives, directive))
                {
                    context.Error(
                        FederationErrorCodes.AuthRequirementsAppliedOnInterface,
                        type.Name,
                        $"@{directive} cannot stand on {(isInterfaceObject ? "the interface object" : "interface")} \"{type.Name}\". Put it on the implementing types or their fields.");
                }

                foreach (var field in type.Fields)
                {
                    // The fields of an interface object are resolved there, so they may carry requirements.
                    if (!isInterfaceObject && context.Subgraph.Has(field.Directives, directive))
                    {
                        context.Error(
                            FederationErrorCodes.AuthRequirementsAppliedOnInterface,
                            field.Coordinate,
                            $"@{directive} cannot stand on \"{field.Coordinate}\": \"{type.Name}\" is an interface. Put it on the fields of the implementing types.");
                    }
                }
            }
        }
    }
}
