using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>Stage 5: finds the root operation types, by the schema definition or by their default names.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Root operation types</seealso>
internal sealed class RootTypes
{
    private readonly ObjectType?[] _types = new ObjectType?[3];

    private RootTypes(CollectedDefinitions definitions)
    {
        Description = definitions.HasSchemaDefinition ? definitions.SchemaParts[0].Node.Description?.Value : null;
        Directives = definitions.SchemaParts.SelectMany(part => part.Node.Directives).ToSyntaxList();
    }

    public string? Description { get; }

    public SyntaxList<DirectiveNode> Directives { get; }

    public ObjectType? Query => _types[(int)OperationType.Query];

    public ObjectType? Mutation => _types[(int)OperationType.Mutation];

    public ObjectType? Subscription => _types[(int)OperationType.Subscription];

    public static RootTypes Resolve(CollectedDefinitions definitions, TypeMap types, SchemaBuildContext context)
    {
        var roots = new RootTypes(definitions);
        var given = new HashSet<OperationType>();
        foreach (var (part, source) in definitions.SchemaParts)
        {
            foreach (var node in part.OperationTypes)
            {
                if (given.Add(node.Operation))
                {
                    roots._types[(int)node.Operation] = ResolveOne(node, source, types, context);
                }
                else
                {
                    context.Report(
                        SchemaErrorCodes.DuplicateOperationType,
                        $"There can be only one {DefaultName(node.Operation).ToLowerInvariant()} type in the schema.",
                        null,
                        node.Span,
                        source);
                }
            }
        }

        if (!definitions.HasSchemaDefinition)
        {
            roots.ResolveByName(given, types);
        }

        if (!given.Contains(OperationType.Query) && roots.Query is null && !context.Options.AllowMissingQueryType)
        {
            context.Report(SchemaErrorCodes.QueryTypeMissing, "Query root type must be provided.", null, default, null);
        }

        return roots;
    }

    private static ObjectType? ResolveOne(OperationTypeDefinitionNode node, SourceText? source, TypeMap types, SchemaBuildContext context)
    {
        var type = types.Find(node.Type.Name);
        if (type is null)
        {
            types.ReportUnknown(node.Type, null, source);
        }
        else if (type is not ObjectType)
        {
            context.Report(
                SchemaErrorCodes.RootTypeNotObject,
                $"{DefaultName(node.Operation)} root type must be an object type; \"{type.Name}\" is not one.",
                type.Name,
                node.Type.Span,
                source);
        }

        return type as ObjectType;
    }

    /// <summary>A type of a default name that is no object type (a scalar named Subscription, say) is just a type.</summary>
    private void ResolveByName(HashSet<OperationType> given, TypeMap types)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (!given.Contains(operation))
            {
                _types[(int)operation] = types.Find(DefaultName(operation)) as ObjectType;
            }
        }
    }

    private static string DefaultName(OperationType operation) => operation switch
    {
        OperationType.Query => "Query",
        OperationType.Mutation => "Mutation",
        _ => "Subscription",
    };
}
