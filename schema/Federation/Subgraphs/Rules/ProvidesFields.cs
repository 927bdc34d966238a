using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>@provides names external fields without arguments, and stands on a field of an object type.</summary>
internal static class ProvidesFields
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            foreach (var field in type.Fields)
            {
                if (context.Subgraph.ProvidesOf(field) is not { } provided)
                {
                    continue;
                }

                if (type is InterfaceType)
                {
                    context.Error(
                        FederationErrorCodes.ProvidesUnsupportedOnInterface,
                        field.Coordinate,
                        $"@provides cannot stand on \"{field.Coordinate}\": \"{type.Name}\" is an interface. Put it on the fields of the implementing types.");
                    continue;
                }

                foreach (var selection in provided.AllFields())
                {
                    if (selection.Field.Arguments.Count > 0)
                    {
                        context.Error(
                            FederationErrorCodes.ProvidesFieldsHasArgs,
                            selection.Field.Coordinate,
                            $"@provides(fields: \"{provided.Text}\") on \"{field.Coordinate}\" selects \"{selection.Field.Coordinate}\", which has arguments: a provided field must not have any.");
                    }
                }

                if (context.Subgraph.IsFederation1)
                {
                    continue;
                }

                foreach (var resolved in ExternalSelections.FindResolvedHere(context.Subgraph, provided.Root))
                {
                    context.Error(
                        FederationErrorCodes.ProvidesFieldsMissingExternal,
                        resolved.Coordinate,
                        $"@provides(fields: \"{provided.Text}\") on \"{field.Coordinate}\" selects \"{resolved.Coordinate}\", which this subgraph resolves anyway. Remove it from @provides, or mark the field @external.");
                }
            }
        }
    }
}
