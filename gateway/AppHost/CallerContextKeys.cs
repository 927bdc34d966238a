using System.Security.Cryptography;
using System.Text;

namespace Gateway.AppHost;

/// <summary>
/// The keys with which the gateway signs the caller context: a master key for the gateway and one derived key for each subgraph,
/// so that no subgraph can sign for another. Made anew at each start; they exist only in the environments of the processes.
/// </summary>
internal sealed class CallerContextKeys
{
    private readonly byte[] _masterKey = RandomNumberGenerator.GetBytes(32);

    public string Master => Convert.ToBase64String(_masterKey);

    public string For(string subgraph)
        => Convert.ToBase64String(HMACSHA256.HashData(_masterKey, Encoding.ASCII.GetBytes("subgraph:" + subgraph)));

    /// <summary>The key with which one subgraph calls another on behalf of a caller; the two are given it and nobody else.</summary>
    public string Between(string caller, string called)
        => Convert.ToBase64String(HMACSHA256.HashData(_masterKey, Encoding.ASCII.GetBytes($"peers:{caller}>{called}")));
}
