using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>Gives root types their default names: in the supergraph they are the same types in all subgraphs.</summary>
internal static class RootTypeNames
{
    private static readonly (OperationType Operation, string DefaultName, string Code)[] Roots =
    [
        (OperationType.Query, "Query", FederationErrorCodes.RootQueryUsed),
        (OperationType.Mutation, "Mutation", FederationErrorCodes.RootMutationUsed),
        (OperationType.Subscription, "Subscription", FederationErrorCodes.RootSubscriptionUsed),
    ];

    /// <summary>The name of a root type: as the schema definition says, or the default.</summary>
    public static string Of(DocumentNode document, OperationType operation)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not SchemaDefinitionNode schema)
            {
                continue;
            }

            foreach (var root in schema.OperationTypes)
            {
                if (root.Operation == operation)
                {
                    return root.Type.Name;
                }
            }
        }

        return Roots.First(root => root.Operation == operation).DefaultName;
    }

    public static DocumentNode Normalize(DocumentNode document, string subgraph, List<FederationError> errors)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        var defined = document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (operation, defaultName, code) in Roots)
        {
            var name = Of(document, operation);
            if (name == defaultName)
            {
                continue;
            }

            if (defined.Contains(defaultName))
            {
                errors.Add(new FederationError(
                    code,
                    $"[{subgraph}] The type \"{defaultName}\" is not the root type of its operation, \"{name}\" is. Rename one: a supergraph calls the root type \"{defaultName}\".",
                    defaultName,
                    [subgraph]));
            }
            else
            {
                renames[name] = defaultName;
            }
        }

        return renames.Count == 0 || errors.Count > 0 ? document : new TypeRenamer(renames).Rename(document);
    }
}
