using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>
/// The directives that are this project's own: the subgraph defines those that it applies, links their specification and asks composition to
/// keep them.
/// </summary>
internal static class CustomDirectives
{
    public const string TenantOwned = "tenantOwned";
    public const string Audited = "audited";

    public const string SpecificationUrl = "https://specs.gateway.example/tenancy/v1.0";

    public static bool Contains(string name) => name is TenantOwned or Audited;

    public static DirectiveDefinitionNode Define(string name)
        => (DirectiveDefinitionNode)Utf8GraphQLParser.Parse(name switch
        {
            TenantOwned => """
                "Each object of the type belongs to one tenant; the field holds its id as it is stored."
                directive @tenantOwned(field: String! = "tenantId") on OBJECT
                """,
            Audited => """
                "Who read the field is kept."
                directive @audited on FIELD_DEFINITION
                """,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No directive of this project."),
        }).Definitions[0];
}
