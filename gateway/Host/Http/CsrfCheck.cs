namespace Gateway.Host.Http;

/// <summary>
/// Refuses what a browser sends to another site without a preflight request: executing it would let any page act with what the browser
/// adds by itself. A content type that forms cannot have, or a header that pages cannot set, proves that the client meant it.
/// </summary>
/// <seealso href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">Fetch, CORS-safelisted request-header</seealso>
internal static class CsrfCheck
{
    private static readonly string[] PreflightHeaders = ["Apollo-Require-Preflight", "X-Apollo-Operation-Name", "GraphQL-Preflight"];

    public static ClientError? Check(HttpRequest request)
    {
        if (request.ContentType is { Length: > 0 } contentType && !IsSafelisted(contentType))
        {
            return null;
        }

        foreach (var header in PreflightHeaders)
        {
            if (request.Headers.TryGetValue(header, out var value) && value.ToString().Length > 0)
            {
                return null;
            }
        }

        return ClientError.Http(
            StatusCodes.Status400BadRequest,
            RequestErrorCodes.CsrfPrevented,
            "This request could be forged by a page of another site. Send Content-Type: application/json, or the header Apollo-Require-Preflight with any value.");
    }

    private static bool IsSafelisted(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var essence = (end < 0 ? contentType : contentType[..end]).Trim();
        return essence.Length == 0
            || essence.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
            || essence.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || essence.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
    }
}
