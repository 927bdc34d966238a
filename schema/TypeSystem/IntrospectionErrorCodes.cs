namespace GraphQL.TypeSystem;

/// <summary>The stable codes of errors in introspection.</summary>
public static class IntrospectionErrorCodes
{
    /// <summary>Lists of introspection nested deeper than <see cref="IntrospectionExecutor.MaxListDepth"/>.</summary>
    public const string TooDeep = "MAX_INTROSPECTION_DEPTH_EXCEEDED";

    /// <summary>More fields than <see cref="IntrospectionExecutor.MaxFields"/>, fragments counted where they are spread.</summary>
    public const string TooLarge = "MAX_INTROSPECTION_FIELDS_EXCEEDED";
}
