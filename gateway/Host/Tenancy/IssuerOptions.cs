using Gateway.Host.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>An issuer of tokens; a part of the list <c>Identity:Issuers</c>.</summary>
internal sealed record IssuerOptions
{
    // Asymmetric only: with a symmetric one a public key could be passed off as the secret.
    private static readonly string[] AllAlgorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>What <c>iss</c> of its tokens is, to the letter; where only <see cref="Authority"/> is given, what the discovery document says.</summary>
    public string? Issuer { get; init; }

    /// <summary>The address below which its discovery document lies.</summary>
    public Uri? Authority { get; init; }

    /// <summary>The address of its key set, in place of a discovery document.</summary>
    public Uri? KeysUrl { get; init; }

    /// <summary>A file with its key set, in place of a discovery document.</summary>
    public string? KeysFile { get; init; }

    /// <summary>One of these must be in <c>aud</c>.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>The algorithms that its signatures may have.</summary>
    public IReadOnlyList<string> Algorithms { get; init; } = AllAlgorithms;

    /// <summary>Where its tokens say who the caller is.</summary>
    public ClaimMapping Claims { get; init; } = ClaimMapping.Default;

    public static IssuerOptions Read(ConfigurationValues values)
    {
        var options = new IssuerOptions
        {
            Issuer = values.Text(nameof(Issuer)),
            Authority = SafeAddress(values, nameof(Authority)),
            KeysUrl = SafeAddress(values, nameof(KeysUrl)),
            KeysFile = values.Text(nameof(KeysFile)),
            Audiences = values.Texts(nameof(Audiences)),
            Algorithms = values.Texts(nameof(Algorithms)) is { Count: > 0 } algorithms ? algorithms : AllAlgorithms,
            Claims = ClaimMapping.Read(values),
        };
        if (new object?[] { options.Authority, options.KeysUrl, options.KeysFile }.Count(source => source is not null) != 1)
        {
            values.Missing(nameof(Authority), $"the one place of the issuer's keys: {nameof(Authority)}, {nameof(KeysUrl)} or {nameof(KeysFile)}");
        }

        if (options is { Authority: null, Issuer: null })
        {
            values.Missing(nameof(Issuer), "what iss of its tokens is");
        }

        if (options.Audiences.Count == 0)
        {
            values.Missing(nameof(Audiences), "what aud of its tokens may be: a token for somebody else must not be accepted here");
        }

        foreach (var algorithm in options.Algorithms.Except(AllAlgorithms, StringComparer.Ordinal))
        {
            values.Refuse(nameof(Algorithms), algorithm, string.Join(", ", AllAlgorithms));
        }

        return options;
    }

    /// <summary>Plain http only to this machine, for a test issuer.</summary>
    public static Uri? SafeAddress(ConfigurationValues values, string key)
    {
        var address = values.HttpAddress(key);
        if (address is { Scheme: "http", IsLoopback: false })
        {
            values.Refuse(key, address.ToString(), "an https address: keys that arrive by plain http can be anybody's");
        }

        return address;
    }
}
