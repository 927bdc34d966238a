using GraphQL.TypeSystem;

namespace Gateway.Host.Http;

/// <summary>Why a request ends before it is executed. Everything in it is safe to show to the client.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Errors">At least one.</param>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Responses">GraphQL over HTTP, Responses</seealso>
internal sealed record ClientError(int Status, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>
    /// True where the request is well-formed and the GraphQL in it is at fault: then <c>application/json</c> answers with 200, as
    /// clients of the old media type expect.
    /// </summary>
    public bool IsGraphQLError { get; init; }

    /// <summary>A header that belongs to the status, for example <c>Allow</c>; with another status it is left out.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>The challenge of an identified caller that may not.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, Error Codes</seealso>
    public static (string Name, string Value) InsufficientScope { get; } = ("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");

    public static ClientError BadRequest(string message) => Http(StatusCodes.Status400BadRequest, RequestErrorCodes.BadRequest, message);

    /// <summary>An error of the HTTP request, whatever media type the client prefers.</summary>
    public static ClientError Http(int status, string code, string message) => new(status, [new GraphQLError(message, code)]);

    /// <summary>A well-formed request of which the caller may not have the answer.</summary>
    public static ClientError Forbidden(params IReadOnlyList<GraphQLError> errors)
        => new(StatusCodes.Status403Forbidden, errors) { IsGraphQLError = true, Header = InsufficientScope };

    /// <summary>Errors of the GraphQL request: parse, validation, operation choice, variables.</summary>
    public static ClientError GraphQL(params IReadOnlyList<GraphQLError> errors)
        => new(StatusCodes.Status400BadRequest, errors) { IsGraphQLError = true };
}
