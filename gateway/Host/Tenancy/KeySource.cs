using System.Text.Json;

namespace Gateway.Host.Tenancy;

/// <summary>Fetches an issuer's key set as text: from its discovery document, an address or a file.</summary>
/// <seealso href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</seealso>
internal sealed class KeySource(IssuerOptions issuer, HttpClient http)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The issuer's name and its key set.</summary>
    /// <exception cref="KeySourceException">What was found cannot be used, or nothing was found in time.</exception>
    public async Task<(string Issuer, string KeySet)> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (issuer.KeysFile is { } file)
            {
                return (issuer.Issuer!, await File.ReadAllTextAsync(file, cancellationToken));
            }

            return issuer.KeysUrl is { } address
                ? (issuer.Issuer!, await GetAsync(address, cancellationToken))
                : await DiscoverAsync(issuer.Authority!, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new KeySourceException("The issuer's keys cannot be fetched.", exception);
        }
    }

    private async Task<(string Issuer, string KeySet)> DiscoverAsync(Uri authority, CancellationToken cancellationToken)
    {
        var text = await GetAsync(new Uri(authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration"), cancellationToken);
        using var document = JsonDocument.Parse(text);
        var name = Member(document, "issuer");
        var expected = issuer.Issuer ?? authority.AbsoluteUri;
        if (name is null || !IsSame(name, expected))
        {
            throw new KeySourceException($"The discovery document is of another issuer than {expected}.");
        }

        if (!Uri.TryCreate(Member(document, "jwks_uri"), UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new KeySourceException("The discovery document names no https address of keys.");
        }

        return (name, await GetAsync(address, cancellationToken));
    }

    /// <summary>A closing slash is often left out of one of the two places.</summary>
    public static bool IsSame(string left, string right) => left.TrimEnd('/').Equals(right.TrimEnd('/'), StringComparison.Ordinal);

    private static string? Member(JsonDocument document, string name)
        => document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private async Task<string> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        _ = response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxBytes, timeout.Token);
        return await response.Content.ReadAsStringAsync(timeout.Token);
    }
}
