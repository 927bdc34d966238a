using Federation.Links;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>A key is made of fields that have one value for one entity: no arguments, no abstract types.</summary>
internal static class KeyFields
{
    private static readonly SpecVersion KeysOnInterfaces = FederationSpec.V23;

    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            var keys = context.Subgraph.KeysOf(type);
            if (type is InterfaceType && keys.Count > 0 && context.Subgraph.Version < KeysOnInterfaces && !context.Subgraph.IsFederation1)
            {
                context.Error(
                    FederationErrorCodes.KeyUnsupportedOnInterface,
                    type.Name,
                    $"@key on interface \"{type.Name}\" needs federation {KeysOnInterfaces} or later; the schema links {context.Subgraph.Version}.");
            }

            foreach (var key in keys)
            {
                foreach (var selection in key.FieldSet.AllFields())
                {
                    CheckField(context, type, key, selection.Field);
                }
            }
        }
    }

    private static void CheckField(SubgraphRuleContext context, FieldContainerType type, EntityKey key, OutputField field)
    {
        if (field.Arguments.Count > 0)
        {
            context.Error(
                FederationErrorCodes.KeyFieldsHasArgs,
                field.Coordinate,
                $"@key(fields: \"{key.FieldSet.Text}\") on \"{type.Name}\" selects \"{field.Coordinate}\", which has arguments: a key field must not have any.");
        }

        // A list of interfaces passes, as it does in Apollo's composition.
        if (field.Type.Nullable is InterfaceType or UnionType)
        {
            context.Error(
                FederationErrorCodes.KeyFieldsSelectInvalidType,
                field.Coordinate,
                $"@key(fields: \"{key.FieldSet.Text}\") on \"{type.Name}\" selects \"{field.Coordinate}\" of the abstract type \"{field.Type}\": a key field must be a leaf or an object.");
        }
    }
}
