using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gateway.Host.Http;

/// <summary>Reads <c>Accept</c> and <c>Content-Type</c>.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types">GraphQL over HTTP, Media types</seealso>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Html = "text/html";

    private const string JsonUtf8 = "application/json; charset=utf-8";
    private const string GraphQLResponseUtf8 = "application/graphql-response+json; charset=utf-8";

    public static string ContentType(ResponseMediaType type) => type is ResponseMediaType.Json ? JsonUtf8 : GraphQLResponseUtf8;

    /// <summary>
    /// The answer's type. Without <c>Accept</c> it is the new one (the draft's watershed of 2025 has passed); who accepts everything
    /// gets <c>application/json</c>, which any client can read.
    /// </summary>
    public static ResponseMediaType Negotiate(StringValues accept)
    {
        if (accept.Count == 0)
        {
            return ResponseMediaType.GraphQLResponse;
        }

        if (accept.Count == 1)
        {
            switch (accept[0])
            {
                case Json or "*/*":
                    return ResponseMediaType.Json;
                case GraphQLResponse:
                    return ResponseMediaType.GraphQLResponse;
            }
        }

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? Choose(ranges) : ResponseMediaType.None;
    }

    /// <summary>True where a browser asks for a page: <c>text/html</c> is named and outranks the GraphQL types.</summary>
    public static bool PrefersHtml(StringValues accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return false;
        }

        var html = ranges.FirstOrDefault(range => range.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase));
        return html is not null
            && !ranges.Any(range => IsGraphQL(range) && (range.Quality ?? 1) > (html.Quality ?? 1))
            && (html.Quality ?? 1) > 0;

        static bool IsGraphQL(MediaTypeHeaderValue range)
            => range.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase)
                || range.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for <c>application/json</c> in UTF-8.</summary>
    public static bool IsJson(string contentType)
        => contentType == Json
            || (MediaTypeHeaderValue.TryParse(contentType, out var type)
                && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
                && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private static ResponseMediaType Choose(IList<MediaTypeHeaderValue> ranges)
    {
        var json = Quality(ranges, Json);
        var response = Quality(ranges, GraphQLResponse);
        if (json <= 0 && response <= 0)
        {
            return ResponseMediaType.None;
        }

        // At equal rank the new type wins if the client names it, else it only said that it takes anything.
        var names = ranges.Any(range => range.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase));
        return response > json || (response == json && names) ? ResponseMediaType.GraphQLResponse : ResponseMediaType.Json;
    }

    /// <summary>The quality of a type: that of the most specific range that matches it.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, Accept</seealso>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        double quality = 0;
        var best = -1;
        foreach (var range in ranges)
        {
            var specificity = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            var matches = specificity switch
            {
                0 => true,
                1 => range.Type.Equals("application", StringComparison.OrdinalIgnoreCase),
                _ => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) && AcceptsUtf8(range),
            };
            if (matches && specificity > best)
            {
                best = specificity;
                quality = range.Quality ?? 1;
            }
        }

        return quality;
    }

    private static bool AcceptsUtf8(MediaTypeHeaderValue range)
        => !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
