using Federation.Composition.Merging;
using Federation.Composition.Printing;
using GraphQL.TypeSystem;

namespace Federation.Composition.PostMerge;

/// <summary>What is checked of the merged schema. A rule that found errors ends the checking, as the next would only repeat them.</summary>
internal static class PostMergeRules
{
    private static readonly Action<CompositionContext, MergedSchema>[] Rules =
    [
        ImplementedInterfaces.Check,
        MergedSchemaIsValid,
        TransitiveAuthRequirements.Check,
        InaccessibleElements.Check,
    ];

    public static void Check(CompositionContext context, MergedSchema schema)
    {
        foreach (var rule in Rules)
        {
            rule(context, schema);
            if (context.HasErrors)
            {
                return;
            }
        }
    }

    /// <summary>Subgraphs that are valid each can merge into what is not, for example an interface cycle.</summary>
    private static void MergedSchemaIsValid(CompositionContext context, MergedSchema schema)
    {
        var result = SchemaBuilder.Build([SupergraphDocument.Of(schema)], new SchemaBuildOptions { AllowDeprecatedImplementations = true });
        foreach (var error in result.Errors)
        {
            context.Error(FederationErrorCodes.InvalidGraphQL, $"The merged schema is invalid: {error.Message}", error.Coordinate, context.Subgraphs);
        }
    }
}
