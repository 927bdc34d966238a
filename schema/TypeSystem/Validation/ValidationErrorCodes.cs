using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>The stable codes of <see cref="DocumentValidator"/>.</summary>
public static class ValidationErrorCodes
{
    /// <summary>A rule of the specification is broken; <see cref="GraphQLError.Rule"/> names it.</summary>
    [Mend("Mend the operation at the line and column of the error; the schema that you may see is told by introspection.", Example = "{ bond { nothing } }")]
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>More errors than <see cref="ValidationOptions.MaxErrors"/>; the last of the list says so.</summary>
    [Mend("Mend the errors that are told; the others show then.")]
    public const string TooManyErrors = "MAX_VALIDATION_ERRORS_EXCEEDED";

    /// <summary>More work than <see cref="ValidationOptions.MaxWork"/>.</summary>
    [Mend("Send fewer fields under one response key, and fewer fragments that repeat each other.")]
    public const string TooMuchWork = "MAX_VALIDATION_WORK_EXCEEDED";

    /// <summary>More fragments spread into an operation than <see cref="ValidationOptions.MaxFragmentVisits"/>.</summary>
    [Mend("Spread fewer fragments, or write out what they select.")]
    public const string TooManyFragmentVisits = "MAX_FRAGMENT_VISITS_EXCEEDED";

    /// <summary>More fields in an operation than <see cref="ValidationOptions.MaxFields"/>.</summary>
    [Mend("Split the operation.")]
    public const string TooManyFields = "MAX_FIELDS_EXCEEDED";

    /// <summary>More fields at the root of an operation than <see cref="ValidationOptions.MaxRootFields"/>.</summary>
    [Mend("Split the operation: fewer fields at its root.", Example = "{ a: bond { name } b: bond { name } … }")]
    public const string TooManyRootFields = "MAX_ROOT_FIELDS_EXCEEDED";

    /// <summary>More aliases in an operation than <see cref="ValidationOptions.MaxAliases"/>.</summary>
    [Mend("Split the operation, or ask with a list argument.")]
    public const string TooManyAliases = "MAX_ALIASES_EXCEEDED";

    /// <summary>More directives on one element than <see cref="ValidationOptions.MaxDirectivesPerLocation"/>.</summary>
    [Mend("Put fewer directives on one element.", Example = "{ name @tag @tag @tag … }")]
    public const string TooManyDirectives = "MAX_DIRECTIVES_EXCEEDED";

    /// <summary>Selection sets nested deeper than <see cref="ValidationOptions.MaxSelectionDepth"/>.</summary>
    [Mend("Nest fewer selection sets.", Example = "{ issuer { bonds { issuer { … } } } }")]
    public const string TooDeep = "MAX_SELECTION_DEPTH_EXCEEDED";

    /// <summary>Lists of introspection nested to <see cref="ValidationOptions.MaxIntrospectionListDepth"/>.</summary>
    [Mend("Ask introspection level by level, or take the schema as SDL.", Example = "{ __schema { types { fields { type { fields { … } } } } } }")]
    public const string IntrospectionTooDeep = "MAX_INTROSPECTION_DEPTH_EXCEEDED";
}
