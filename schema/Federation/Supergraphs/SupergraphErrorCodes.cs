using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>The stable codes of <see cref="SupergraphError"/>.</summary>
public static class SupergraphErrorCodes
{
    /// <summary>The text breaks the grammar.</summary>
    [Mend("Serve what a composition wrote; the message names line and column.")]
    public const string Syntax = "SUPERGRAPH_SYNTAX";

    /// <summary>The definitions are no valid schema.</summary>
    [Mend("Compose anew: the file was changed, or its composition is older than what it composes.")]
    public const string SchemaInvalid = "SUPERGRAPH_SCHEMA_INVALID";

    /// <summary>A <c>@link</c> cannot be read.</summary>
    [Mend("Compose anew, or mend the link that the message names.", Example = "schema @link(url: 1)")]
    public const string LinkInvalid = "SUPERGRAPH_LINK_INVALID";

    /// <summary>The text is a schema, but no composed one: it links no join specification or has no <c>join__Graph</c>.</summary>
    [Mend("Name a composed supergraph; a subgraph's schema is composed first (gateway compose).", Example = "type Query { a: Int }")]
    public const string NotASupergraph = "NOT_A_SUPERGRAPH";

    /// <summary>A feature for SECURITY or EXECUTION that this gateway does not know: it cannot be left out silently.</summary>
    [Mend("Compose without the feature, or serve by a gateway that knows it.", Example = "@link(url: \"https://example.com/guard/v1.0\", for: SECURITY)")]
    public const string UnknownFeature = "SUPERGRAPH_FEATURE_UNKNOWN";

    /// <summary>A feature that is known, in a version that is not.</summary>
    [Mend("Compose with a version that the message names.", Example = "@link(url: \"https://specs.apollo.dev/join/v0.1\", for: EXECUTION)")]
    public const string UnsupportedVersion = "SUPERGRAPH_FEATURE_VERSION_UNSUPPORTED";

    /// <summary>A join directive has no graph that <c>join__Graph</c> knows, or an argument of the wrong kind.</summary>
    [Mend("Compose anew: join directives are not written by hand.", Example = "@join__field(graph: NOBODY)")]
    public const string JoinInvalid = "SUPERGRAPH_JOIN_INVALID";

    /// <summary>A key, requires or provides that cannot be parsed or names fields that do not exist.</summary>
    [Mend("Compose anew: keys, requires and provides are checked by composition.", Example = "@join__type(graph: A, key: \"nothing\")")]
    public const string FieldSetInvalid = "SUPERGRAPH_FIELD_SET_INVALID";

    /// <summary>A context that no type sets, or that an argument reads with a selection that does not fit.</summary>
    [Mend("Compose anew: contexts are checked by composition.")]
    public const string ContextInvalid = "SUPERGRAPH_CONTEXT_INVALID";

    /// <summary>An authorization directive whose arguments cannot be read; nothing is served rather than served unprotected.</summary>
    [Mend("Write scopes and policies as lists of lists of strings in the subgraph, and compose anew.", Example = "@requiresScopes(scopes: \"read\")")]
    public const string AuthorizationInvalid = "SUPERGRAPH_AUTHORIZATION_INVALID";

    /// <summary>A type is said to belong to tenants and has no field that says to which; nothing is served rather than served unguarded.</summary>
    [Mend("Give the type a field tenantId: ID! that holds the owner, or name the field in @tenantOwned(field:).", Example = "type Portfolio @tenantOwned { id: ID! }")]
    public const string TenancyInvalid = "SUPERGRAPH_TENANCY_INVALID";

    /// <summary>A weight or a list size that cannot be read; nothing is served rather than served without the limit that it was written for.</summary>
    [Mend("Write the weight as a whole number in the subgraph, and arguments and fields as lists of strings, and compose anew.", Example = "reports: [Report] @cost(weight: \"much\")")]
    public const string CostInvalid = "SUPERGRAPH_COST_INVALID";
}
