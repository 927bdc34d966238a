using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>The keys of an issuer at one time: public ones that sign, strong enough. Immutable.</summary>
internal sealed class SigningKeys
{
    private const int MinRsaBits = 2048;

    private readonly JsonWebKey[] _keys;
    private readonly string _fingerprint;

    private SigningKeys(string issuer, JsonWebKey[] keys)
    {
        Issuer = issuer;
        _keys = keys;
        _fingerprint = string.Join('\n', keys.Select(key => $"{key.Kid} {key.Kty} {key.N}{key.X} {key.E}{key.Y}").Order(StringComparer.Ordinal));
    }

    /// <summary>What <c>iss</c> must be.</summary>
    public string Issuer { get; }

    public int Count => _keys.Length;

    /// <exception cref="KeySourceException">The text is no key set, or has no key that could be used.</exception>
    public static SigningKeys Parse(string issuer, string keySet)
    {
        JsonWebKey[] keys;
        try
        {
            keys = [.. new JsonWebKeySet(keySet).Keys.Where(IsUsable)];
        }
        catch (ArgumentException exception)
        {
            throw new KeySourceException("The issuer's key set cannot be read.", exception);
        }

        return keys.Length > 0 ? new SigningKeys(issuer, keys) : throw new KeySourceException("The issuer's key set has no key that could be used.");
    }

    /// <summary>The keys that a token with this header may be signed with; a token that names a key is checked with no other.</summary>
    public IReadOnlyList<SecurityKey> For(string? keyId, string algorithm)
        => [.. _keys.Where(key => (string.IsNullOrEmpty(keyId) || key.Kid == keyId) && (string.IsNullOrEmpty(key.Alg) || key.Alg == algorithm) && Fits(key, algorithm))];

    /// <summary>True where some key has this id, or none is asked for.</summary>
    public bool Has(string? keyId) => string.IsNullOrEmpty(keyId) || Array.Exists(_keys, key => key.Kid == keyId);

    public bool IsSameAs(SigningKeys? other) => other is not null && other.Issuer == Issuer && other._fingerprint == _fingerprint;

    private static bool IsUsable(JsonWebKey key)
        => key.Use is null or "" or JsonWebKeyUseNames.Sig
            && (key.Kty == JsonWebAlgorithmsKeyTypes.EllipticCurve || (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeySize >= MinRsaBits));

    private static bool Fits(JsonWebKey key, string algorithm)
        => key.Kty == JsonWebAlgorithmsKeyTypes.RSA
            ? algorithm.StartsWith("RS", StringComparison.Ordinal) || algorithm.StartsWith("PS", StringComparison.Ordinal)
            : algorithm.StartsWith("ES", StringComparison.Ordinal);
}
