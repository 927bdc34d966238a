namespace GraphQL.TypeSystem;

/// <summary>Coerced variables, or what is wrong with them.</summary>
public sealed class VariableCoercionResult
{
    internal VariableCoercionResult(CoercedVariables? variables, IReadOnlyList<GraphQLError> errors)
    {
        Variables = variables;
        Errors = errors;
    }

    /// <summary>Null where there are errors: the request must not be executed.</summary>
    public CoercedVariables? Variables { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }
}
