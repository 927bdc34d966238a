namespace GraphQL.TypeSystem;

/// <summary>Coerced arguments, or what is wrong with them.</summary>
public sealed class ArgumentCoercionResult
{
    internal ArgumentCoercionResult(CoercedArguments? arguments, IReadOnlyList<GraphQLError> errors)
    {
        Arguments = arguments;
        Errors = errors;
    }

    /// <summary>Null where there are errors: the field is not resolved.</summary>
    public CoercedArguments? Arguments { get; }

    /// <summary>Without path and locations: the caller knows the field.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
