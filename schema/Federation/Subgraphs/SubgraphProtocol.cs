using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>Removes what the subgraph protocol adds to a schema: it belongs to no supergraph.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Subgraph specification</seealso>
internal static class SubgraphProtocol
{
    private static readonly Dictionary<string, SyntaxKind> ProtocolTypes = new(StringComparer.Ordinal)
    {
        ["_Any"] = SyntaxKind.ScalarTypeDefinition,
        ["_Entity"] = SyntaxKind.UnionTypeDefinition,
        ["_Service"] = SyntaxKind.ObjectTypeDefinition,
    };

    public static DocumentNode Remove(DocumentNode document, string subgraph, List<FederationError> errors)
    {
        var queryType = RootTypeNames.Of(document, OperationType.Query);
        var kept = new List<DefinitionNode>(document.Definitions.Count);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type when ProtocolTypes.TryGetValue(type.Name, out var kind):
                    if (type.Kind != kind)
                    {
                        errors.Add(new FederationError(
                            FederationErrorCodes.TypeDefinitionInvalid,
                            $"[{subgraph}] The schema's definition of {type.Name} is not that of the subgraph protocol. Remove it: federation supplies it.",
                            type.Name,
                            [subgraph]));
                    }

                    break;
                case ObjectTypeDefinitionNode type when type.Name == queryType && type.Fields.Any(IsProtocolField):
                    var fields = type.Fields.Where(field => !IsProtocolField(field)).ToSyntaxList();
                    if (!fields.IsEmpty)
                    {
                        kept.Add(new ObjectTypeDefinitionNode(
                            type.Span, type.Description, type.Name, type.NameSpan, type.Directives, type.Interfaces, fields, type.IsExtension));
                    }

                    break;
                default:
                    kept.Add(definition);
                    break;
            }
        }

        return new DocumentNode(document.Span, kept.ToSyntaxList(), document.Source);
    }

    private static bool IsProtocolField(FieldDefinitionNode field) => field.Name is "_entities" or "_service";
}
