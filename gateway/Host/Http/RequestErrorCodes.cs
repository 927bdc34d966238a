using GraphQL.Language;

namespace Gateway.Host.Http;

/// <summary>The stable codes of errors that end a request before it is executed.</summary>
internal static class RequestErrorCodes
{
    /// <summary>The body or the URL is not a GraphQL request.</summary>
    [Mend("Send a JSON object with query, and variables and operationName if need be, by POST; or the same in the URL by GET.", Example = "POST /graphql  [1]")]
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A request that a browser sends across sites without asking first.</summary>
    [Mend("Send Content-Type application/json, or the header that the message names.")]
    public const string CsrfPrevented = "CSRF_PREVENTED";

    /// <summary>Neither GET nor POST, or a mutation by GET.</summary>
    [Mend("Send queries by GET or POST, and mutations by POST.", Example = "GET /graphql?query=mutation{…}")]
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>No media type that the client accepts can be produced.</summary>
    [Mend("Accept application/graphql-response+json or application/json.", Example = "Accept: text/csv")]
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>A body that is not JSON.</summary>
    [Mend("Send Content-Type application/json.", Example = "Content-Type: text/plain")]
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>A body larger than the limit.</summary>
    [Mend("Send less, or ask the operator for more (Http:MaxRequestBytes).")]
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";

    /// <summary>No token, or one that is not accepted.</summary>
    [Mend("Send Authorization: Bearer with a token that is valid now, of the issuer and audience of the gateway.")]
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The caller is identified and no contract is for it.</summary>
    [Mend("Ask the operator which contract your token should choose.")]
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The tenant has too many requests in flight, or sent too many.</summary>
    [Mend("Wait for the time that Retry-After names, and send fewer requests at once.")]
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>The operation is estimated to cost more than one request of the caller's plan may; nothing was fetched for it.</summary>
    [Mend("Ask for fewer elements (first, shorter lists of keys) or fewer fields, or split the operation. The error tells estimated and limit; gateway plan tells what costs how much.", Example = "{ instruments(isins: […]) { dividends(first: 500) { nodes { … } } } }")]
    public const string CostTooExpensive = "COST_ESTIMATED_TOO_EXPENSIVE";

    /// <summary>The tenant's budget for a minute has not enough left for the estimated cost of the operation; nothing was fetched for it.</summary>
    [Mend("Wait for the time that Retry-After names, and ask for less, or less often.")]
    public const string CostBudgetSpent = "COST_BUDGET_SPENT";

    /// <summary>The document has no operation of that name, or more than one and no name.</summary>
    [Mend("Name one of the document's operations in operationName.", Example = "{\"query\": \"query A { a } query B { b }\"}")]
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A kind of operation that this endpoint does not serve.</summary>
    [Mend("Send a query or a mutation.", Example = "subscription { … }")]
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>A hash in place of a query, which this endpoint does not take.</summary>
    [Mend("Send the text of the query.", Example = "{\"extensions\": {\"persistedQuery\": {…}}}")]
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>What the request does must be kept in the audit log, and cannot be.</summary>
    [Mend("Try again later; the operator makes room for the log, or names its folder (Audit:Directory).")]
    public const string AuditUnavailable = "AUDIT_UNAVAILABLE";

    /// <summary>There is no document of that path; one of another tenant answers the same.</summary>
    [Mend("Ask the graph again for the path of the document.", Example = "GET /downloads/portfolio/unknown.pdf")]
    public const string NotFound = "NOT_FOUND";

    /// <summary>A document that nobody can read any more, as its tenant's key was erased.</summary>
    [Mend("It cannot be: what the key sealed stays unreadable.")]
    public const string DocumentGone = "DOCUMENT_GONE";

    /// <summary>The subgraph that has the document does not answer, or answers with what is no document.</summary>
    [Mend("Try again later.")]
    public const string DocumentUnavailable = "DOCUMENT_UNAVAILABLE";

    /// <summary>The gateway keeps no record of usage.</summary>
    [Mend("The operator names a folder for it (Metering:Directory).", Example = "GET /usage")]
    public const string UsageNotMetered = "USAGE_NOT_METERED";

    /// <summary>The record of usage cannot be read now.</summary>
    [Mend("Try again later; the operator finds the reason in the log.")]
    public const string UsageUnavailable = "USAGE_UNAVAILABLE";

    /// <summary>There is no supergraph to answer from yet.</summary>
    [Mend("Wait for the time that Retry-After names; /health/ready tells when it is over.")]
    public const string NotReady = "NOT_READY";

    /// <summary>A fault of the gateway; the log has it under the request id.</summary>
    [Mend("Tell the operator the request id of the header Request-Id.")]
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
