namespace Gateway.Host.Http;

/// <summary>The stable codes of errors that end a request before it is executed.</summary>
internal static class RequestErrorCodes
{
    /// <summary>The body or the URL is not a GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A request that a browser sends across sites without asking first.</summary>
    public const string CsrfPrevented = "CSRF_PREVENTED";

    /// <summary>Neither GET nor POST, or a mutation by GET.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>No media type that the client accepts can be produced.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>A body that is not JSON.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>A body larger than the limit.</summary>
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";

    /// <summary>No token, or one that is not accepted.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller is identified and no contract is for it.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The tenant has too many requests in flight, or sent too many.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>The document has no operation of that name, or more than one and no name.</summary>
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A kind of operation that this endpoint does not serve.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>A hash in place of a query, which this endpoint does not take.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>There is no supergraph to answer from yet.</summary>
    public const string NotReady = "NOT_READY";

    /// <summary>A fault of the gateway; the log has it under the request id.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
