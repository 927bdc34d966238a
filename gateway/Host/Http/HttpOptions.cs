using Gateway.Host.Configuration;

namespace Gateway.Host.Http;

/// <summary>Limits of a request and the origins of other sites that may send one; section <c>Http</c>.</summary>
internal sealed record HttpOptions
{
    public const string Section = "Http";

    /// <summary>The largest body, and the longest query string; bytes.</summary>
    public int MaxRequestBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>The sum of a request's headers; bytes.</summary>
    public int MaxHeaderBytes { get; init; } = 64 * 1024;

    /// <summary>
    /// Bytes a second that a client must take of its answer, after <see cref="ResponseRateGrace"/>; 0: as slowly as it likes. Until it has taken
    /// all, the responses that the answer is made of stay in memory.
    /// </summary>
    public int MinResponseBytesPerSecond { get; init; } = 1024;

    /// <summary>How long a client may be slower than that, at the start or in between; seconds.</summary>
    public TimeSpan ResponseRateGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Origins of browser apps that may call this gateway, for example <c>https://app.example.com</c>; empty: same origin only.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    public static HttpOptions Read(ConfigurationValues values)
    {
        var origins = values.Texts(nameof(CorsOrigins));
        foreach (var origin in origins.Where(origin => !IsOrigin(origin)))
        {
            values.Refuse(nameof(CorsOrigins), origin, "an origin such as https://app.example.com: scheme, host, port if not the usual one, no path and no wildcard");
        }

        return new HttpOptions
        {
            MaxRequestBytes = values.Number(nameof(MaxRequestBytes), 2 * 1024 * 1024, 1024, 256 * 1024 * 1024),
            MaxHeaderBytes = values.Number(nameof(MaxHeaderBytes), 64 * 1024, 4096, 1024 * 1024),
            MinResponseBytesPerSecond = values.Number(nameof(MinResponseBytesPerSecond), 1024, 0, 1024 * 1024 * 1024),
            ResponseRateGrace = values.Seconds(nameof(ResponseRateGrace), 10, 2, 3600),
            CorsOrigins = origins,
        };
    }

    private static bool IsOrigin(string origin)
        => Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase);
}
