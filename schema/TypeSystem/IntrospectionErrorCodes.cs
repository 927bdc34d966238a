using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>The stable codes of errors in introspection.</summary>
public static class IntrospectionErrorCodes
{
    /// <summary>Lists of introspection nested deeper than <see cref="IntrospectionExecutor.MaxListDepth"/>.</summary>
    [Mend("Ask introspection level by level, or take the schema as SDL.", Example = "{ __schema { types { fields { type { fields { … } } } } } }")]
    public const string TooDeep = "MAX_INTROSPECTION_DEPTH_EXCEEDED";

    /// <summary>More fields than <see cref="IntrospectionExecutor.MaxFields"/>, fragments counted where they are spread.</summary>
    [Mend("Ask for fewer types at once, with __type(name:).")]
    public const string TooLarge = "MAX_INTROSPECTION_FIELDS_EXCEEDED";
}
