using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>@requires names external fields, and stands on a field of an object type.</summary>
internal static class RequiresFields
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            foreach (var field in type.Fields)
            {
                if (context.Subgraph.RequiresOf(field) is not { } required)
                {
                    continue;
                }

                if (type is InterfaceType)
                {
                    context.Error(
                        FederationErrorCodes.RequiresUnsupportedOnInterface,
                        field.Coordinate,
                        $"@requires cannot stand on \"{field.Coordinate}\": \"{type.Name}\" is an interface. Put it on the fields of the implementing types.");
                    continue;
                }

                if (context.Subgraph.IsFederation1)
                {
                    continue;
                }

                foreach (var resolved in ExternalSelections.FindResolvedHere(context.Subgraph, required.Root))
                {
                    context.Error(
                        FederationErrorCodes.RequiresFieldsMissingExternal,
                        resolved.Coordinate,
                        $"@requires(fields: \"{required.Text}\") on \"{field.Coordinate}\" selects \"{resolved.Coordinate}\", which this subgraph resolves anyway. Remove it from @requires, or mark the field @external.");
                }
            }
        }
    }
}
