using GraphQL.Language;

namespace Gateway.Execution.Failures;

/// <summary>The codes that execution puts into <c>extensions.code</c>. Clients rely on them: they are never renamed.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>Authorization denied the field.</summary>
    [Mend("Ask for a token with the scopes that the field needs, or leave the field out.")]
    public const string Unauthorized = "UNAUTHORIZED_FIELD_OR_TYPE";

    /// <summary>A service could not be reached, refused, or is cut off after earlier failures.</summary>
    [Mend("Try again later; the operator sees which subgraph in the log.")]
    public const string SubgraphUnavailable = "SUBGRAPH_UNAVAILABLE";

    /// <summary>A service did not answer in time.</summary>
    [Mend("Try again, or ask for less at once; the operator's limit is Resilience:Timeout.")]
    public const string SubgraphTimeout = "SUBGRAPH_TIMEOUT";

    /// <summary>A service answered with something that is not a GraphQL response, or without a field that was asked for.</summary>
    [Mend("The subgraph's owner mends it: its answer must be a GraphQL response with all fields that were asked for.")]
    public const string SubgraphInvalidResponse = "SUBGRAPH_INVALID_RESPONSE";

    /// <summary>A service's answer is above the size limit.</summary>
    [Mend("Ask for less at once: smaller pages, fewer fields.")]
    public const string SubgraphResponseTooLarge = "SUBGRAPH_RESPONSE_TOO_LARGE";

    /// <summary>
    /// The field's object cannot be looked up in the service that has the field: all fields of its key are null, or one that the service declares
    /// as never null, and no other key of the object is known.
    /// </summary>
    [Mend("The owner of the subgraph that returns the object gives it a key; a client can do nothing.")]
    public const string EntityKeyNull = "ENTITY_KEY_NULL";

    /// <summary>
    /// The plan asks nobody for the field of this object: below a shared field, a type that not every service knows which could give the object.
    /// </summary>
    [Mend("Let every service that resolves the shared field know the type, or leave the field's type condition out.")]
    public const string FieldNotAvailable = "FIELD_NOT_AVAILABLE";

    /// <summary>A service raised a GraphQL error whose text is not for clients.</summary>
    [Mend("The operator finds the subgraph's own message under the request id.")]
    public const string SubgraphError = "SUBGRAPH_ERROR";

    /// <summary>A field that cannot be null is null, and nothing else says why.</summary>
    [Mend("The subgraph's owner returns a value, or makes the field nullable.")]
    public const string NonNullViolation = "NON_NULL_FIELD_IS_NULL";

    /// <summary>A leaf's value does not have its type's kind.</summary>
    [Mend("The subgraph's owner returns a value of the field's type.")]
    public const string InvalidValue = "INVALID_FIELD_VALUE";

    /// <summary>An enum value that clients do not know.</summary>
    [Mend("The subgraph's owner returns a value of the enum that the supergraph has.")]
    public const string InvalidEnumValue = "INVALID_ENUM_VALUE";

    /// <summary>An object whose type is missing, or that clients do not know.</summary>
    [Mend("The subgraph's owner returns __typename of a type that the supergraph has.")]
    public const string InvalidType = "INVALID_OBJECT_TYPE";

    /// <summary>A field takes an argument from objects around it, and these have more different values than one request may carry.</summary>
    [Mend("Ask for fewer objects around the field at once.")]
    public const string TooManyContextValues = "TOO_MANY_CONTEXT_VALUES";

    /// <summary>An object that belongs to a tenant was not shown to belong to the caller's.</summary>
    [Mend("The subgraph's owner mends it: it gives a row to the wrong tenant, or does not say whose it is; the operator sees which subgraph in the log.")]
    public const string TenantIsolation = "TENANT_ISOLATION";

    /// <summary>The gateway itself failed.</summary>
    [Mend("Tell the operator the request id.")]
    public const string Internal = "INTERNAL_ERROR";
}
