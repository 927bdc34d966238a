namespace Subgraphs.Server.Errors;

/// <summary>The stable codes of the errors that this library makes; those of parsing, validation and coercion have their own rooms.</summary>
public static class ServerErrorCodes
{
    /// <summary>An auth directive denied the field.</summary>
    public const string Unauthorized = "UNAUTHORIZED_FIELD_OR_TYPE";

    /// <summary>The request carries no verifiable caller.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The request body is not a GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The request body is larger than the limit.</summary>
    public const string RequestTooLarge = "REQUEST_TOO_LARGE";

    /// <summary>The operation that was named, or the only one, cannot be determined.</summary>
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>An argument has a value that its type allows and the field does not.</summary>
    public const string BadInput = "BAD_USER_INPUT";

    /// <summary>A list, or a page, is longer than its bound.</summary>
    public const string ListTooLong = "LIST_TOO_LONG";

    /// <summary>A cursor was not made by this field with these arguments for this caller.</summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>A representation names no entity type of this subgraph, or no key of it.</summary>
    public const string InvalidRepresentation = "INVALID_REPRESENTATION";

    /// <summary>A field of non-null type has no value.</summary>
    public const string NullForNonNull = "NULL_FOR_NON_NULL";

    /// <summary>The answer has more objects than the limit.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>The operation ran longer than the limit.</summary>
    public const string Timeout = "OPERATION_TIMEOUT";

    /// <summary>The operation kind is not served here.</summary>
    public const string NotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>The access must be kept in the audit log, which cannot be written now.</summary>
    public const string AuditUnavailable = "AUDIT_UNAVAILABLE";

    /// <summary>The request was not begun and may be sent again later.</summary>
    public const string Overloaded = "OVERLOADED";

    /// <summary>Something failed whose text is not for clients; the message carries the id under which it was logged.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
