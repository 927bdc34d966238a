using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>A key of an interface is a key of every type that implements it in the subgraph.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/interfaces">Entity interfaces</seealso>
internal static class InterfaceKeys
{
    public static void Check(SubgraphRuleContext context)
    {
        foreach (var type in context.Containers)
        {
            if (type is not InterfaceType)
            {
                continue;
            }

            foreach (var key in context.Subgraph.KeysOf(type))
            {
                foreach (var implementation in context.Schema.GetPossibleTypes(type))
                {
                    CheckImplementation(context, type, key, implementation);
                }
            }
        }
    }

    private static void CheckImplementation(SubgraphRuleContext context, FieldContainerType type, EntityKey key, ObjectType implementation)
    {
        var matching = context.Subgraph.KeysOf(implementation)
            .Where(own => FieldSetEquality.AreEqual(own.FieldSet.Root, key.FieldSet.Root))
            .ToList();
        if (matching.Count == 0)
        {
            context.Error(
                FederationErrorCodes.InterfaceKeyNotOnImplementation,
                implementation.Name,
                $"\"{implementation.Name}\" implements \"{type.Name}\" but lacks its @key(fields: \"{key.FieldSet.Text}\"): add it.");
        }
        else if (key.IsResolvable && !matching.Any(own => own.IsResolvable))
        {
            context.Error(
                FederationErrorCodes.InterfaceKeyNotOnImplementation,
                implementation.Name,
                $"\"{implementation.Name}\" implements \"{type.Name}\" but its @key(fields: \"{key.FieldSet.Text}\") is not resolvable as the interface's is: make both the same.");
        }
    }
}
