using System.Buffers.Text;
using System.Security.Cryptography;

namespace Gateway.Host.Tests;

/// <summary>A key pair of a fake issuer: a curve, which is made quickly, or RSA where the algorithm is one of RSA.</summary>
internal sealed class FakeSigningKey : IDisposable
{
    private readonly RSA? _rsa;
    private readonly ECDsa? _ecdsa;

    public FakeSigningKey(string id, string algorithm = "ES256", int bits = 2048)
    {
        Id = id;
        Algorithm = algorithm;
        if (algorithm == "ES256")
        {
            _ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        }
        else
        {
            _rsa = RSA.Create(bits);
        }
    }

    public string Id { get; }

    public string Algorithm { get; }

    /// <summary>What <c>use</c> says; <c>sig</c> where a key is for signing.</summary>
    public string Use { get; init; } = "sig";

    /// <summary>Leaves <c>alg</c> out of the published key.</summary>
    public bool HidesAlgorithm { get; init; }

    public byte[] PublicKey => _rsa?.ExportRSAPublicKey() ?? _ecdsa!.ExportSubjectPublicKeyInfo();

    public byte[] Sign(byte[] content) => Algorithm switch
    {
        "ES256" => _ecdsa!.SignData(content, HashAlgorithmName.SHA256),
        "PS256" => _rsa!.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "RS512" => _rsa!.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        _ => _rsa!.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    public string ToJson()
    {
        var algorithm = HidesAlgorithm ? "" : $"\"alg\":\"{Algorithm}\",";
        if (_ecdsa is not null)
        {
            var point = _ecdsa.ExportParameters(includePrivateParameters: false).Q;
            return $$"""{"kty":"EC","crv":"P-256","use":"{{Use}}",{{algorithm}}"kid":"{{Id}}","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        }

        var parameters = _rsa!.ExportParameters(includePrivateParameters: false);
        return $$"""{"kty":"RSA","use":"{{Use}}",{{algorithm}}"kid":"{{Id}}","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}""";
    }

    public void Dispose()
    {
        _rsa?.Dispose();
        _ecdsa?.Dispose();
    }
}
