namespace GraphQL.TypeSystem.Validation;

/// <summary>The stable codes of <see cref="DocumentValidator"/>.</summary>
public static class ValidationErrorCodes
{
    /// <summary>A rule of the specification is broken; <see cref="GraphQLError.Rule"/> names it.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>More errors than <see cref="ValidationOptions.MaxErrors"/>; the last of the list says so.</summary>
    public const string TooManyErrors = "MAX_VALIDATION_ERRORS_EXCEEDED";

    /// <summary>More work than <see cref="ValidationOptions.MaxWork"/>.</summary>
    public const string TooMuchWork = "MAX_VALIDATION_WORK_EXCEEDED";

    /// <summary>More fragments spread into an operation than <see cref="ValidationOptions.MaxFragmentVisits"/>.</summary>
    public const string TooManyFragmentVisits = "MAX_FRAGMENT_VISITS_EXCEEDED";

    /// <summary>More fields in an operation than <see cref="ValidationOptions.MaxFields"/>.</summary>
    public const string TooManyFields = "MAX_FIELDS_EXCEEDED";

    /// <summary>More fields at the root of an operation than <see cref="ValidationOptions.MaxRootFields"/>.</summary>
    public const string TooManyRootFields = "MAX_ROOT_FIELDS_EXCEEDED";

    /// <summary>More aliases in an operation than <see cref="ValidationOptions.MaxAliases"/>.</summary>
    public const string TooManyAliases = "MAX_ALIASES_EXCEEDED";

    /// <summary>More directives on one element than <see cref="ValidationOptions.MaxDirectivesPerLocation"/>.</summary>
    public const string TooManyDirectives = "MAX_DIRECTIVES_EXCEEDED";

    /// <summary>Selection sets nested deeper than <see cref="ValidationOptions.MaxSelectionDepth"/>.</summary>
    public const string TooDeep = "MAX_SELECTION_DEPTH_EXCEEDED";

    /// <summary>Lists of introspection nested to <see cref="ValidationOptions.MaxIntrospectionListDepth"/>.</summary>
    public const string IntrospectionTooDeep = "MAX_INTROSPECTION_DEPTH_EXCEEDED";
}
