namespace Federation.Supergraphs;

/// <summary>The stable codes of <see cref="SupergraphError"/>.</summary>
public static class SupergraphErrorCodes
{
    /// <summary>The text breaks the grammar.</summary>
    public const string Syntax = "SUPERGRAPH_SYNTAX";

    /// <summary>The definitions are no valid schema.</summary>
    public const string SchemaInvalid = "SUPERGRAPH_SCHEMA_INVALID";

    /// <summary>A <c>@link</c> cannot be read.</summary>
    public const string LinkInvalid = "SUPERGRAPH_LINK_INVALID";

    /// <summary>The text is a schema, but no composed one: it links no join specification or has no <c>join__Graph</c>.</summary>
    public const string NotASupergraph = "NOT_A_SUPERGRAPH";

    /// <summary>A feature for SECURITY or EXECUTION that this gateway does not know: it cannot be left out silently.</summary>
    public const string UnknownFeature = "SUPERGRAPH_FEATURE_UNKNOWN";

    /// <summary>A feature that is known, in a version that is not.</summary>
    public const string UnsupportedVersion = "SUPERGRAPH_FEATURE_VERSION_UNSUPPORTED";

    /// <summary>A join directive has no graph that <c>join__Graph</c> knows, or an argument of the wrong kind.</summary>
    public const string JoinInvalid = "SUPERGRAPH_JOIN_INVALID";

    /// <summary>A key, requires or provides that cannot be parsed or names fields that do not exist.</summary>
    public const string FieldSetInvalid = "SUPERGRAPH_FIELD_SET_INVALID";

    /// <summary>A context that no type sets, or that an argument reads with a selection that does not fit.</summary>
    public const string ContextInvalid = "SUPERGRAPH_CONTEXT_INVALID";

    /// <summary>An authorization directive whose arguments cannot be read; nothing is served rather than served unprotected.</summary>
    public const string AuthorizationInvalid = "SUPERGRAPH_AUTHORIZATION_INVALID";
}
