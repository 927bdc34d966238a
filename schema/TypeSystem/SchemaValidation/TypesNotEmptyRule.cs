using GraphQL.Language;
using GraphQL.TypeSystem.Building;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>Objects, interfaces and input objects define fields, unions members and enums values.</summary>
/// <remarks>It counts what was written, so that a field with an error does not make its type empty too.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation">Type validation of objects</seealso>
internal sealed class TypesNotEmptyRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        foreach (var parts in context.Definitions.Types)
        {
            // The root types of a subgraph may be named and left for others to fill.
            var isOpenRoot = context.Options.AllowMissingQueryType && parts.Name is "Query" or "Mutation" or "Subscription";
            if (!isOpenRoot && parts.All.All(part => IsEmpty(part.Node)))
            {
                context.Report(
                    SchemaErrorCodes.TypeEmpty,
                    $"Type \"{parts.Name}\" must define one or more {Describe(parts)}.",
                    parts.Name,
                    parts.Definition.NameSpan,
                    parts.Source);
            }
        }
    }

    private static bool IsEmpty(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode objectType => objectType.Fields.IsEmpty,
        InterfaceTypeDefinitionNode interfaceType => interfaceType.Fields.IsEmpty,
        InputObjectTypeDefinitionNode input => input.Fields.IsEmpty,
        UnionTypeDefinitionNode union => union.Types.IsEmpty,
        EnumTypeDefinitionNode enumType => enumType.Values.IsEmpty,
        _ => false,
    };

    private static string Describe(TypeParts parts) => parts.Definition switch
    {
        UnionTypeDefinitionNode => "member types",
        EnumTypeDefinitionNode => "values",
        InputObjectTypeDefinitionNode => "input fields",
        _ => "fields",
    };
}
