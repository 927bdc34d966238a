namespace Gateway.Host.Http;

/// <summary>What HTTP says about a request before anything of it is read: method, media types, forgery.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL over HTTP, Request</seealso>
internal static class ProtocolCheck
{
    public static ClientError? Check(HttpRequest request, ResponseMediaType answer)
    {
        var isGet = HttpMethods.IsGet(request.Method);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            return ClientError.Http(
                StatusCodes.Status405MethodNotAllowed, RequestErrorCodes.MethodNotAllowed, "GraphQL requests are sent by POST or GET.") with
            {
                Header = ("Allow", "GET, POST"),
            };
        }

        if (answer is ResponseMediaType.None)
        {
            return ClientError.Http(
                StatusCodes.Status406NotAcceptable,
                RequestErrorCodes.NotAcceptable,
                $"Answers are written as {MediaTypes.GraphQLResponse} or {MediaTypes.Json}; the Accept header takes neither.");
        }

        if (CsrfCheck.Check(request) is { } forgery)
        {
            return forgery;
        }

        // A GET that names another type is refused too: caches and firewalls have read such requests differently from servers.
        var contentType = request.ContentType;
        return (contentType is null && isGet) || (contentType is not null && MediaTypes.IsJson(contentType))
            ? null
            : ClientError.Http(
                StatusCodes.Status415UnsupportedMediaType, RequestErrorCodes.UnsupportedMediaType, "The body must be application/json in UTF-8.");
    }
}
