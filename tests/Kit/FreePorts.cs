using System.Net;
using System.Net.Sockets;

namespace Tests.Kit;

/// <summary>Ports of 127.0.0.1 for programs that a test starts and that choose no port themselves.</summary>
/// <remarks>
/// A port that the system hands out can be anybody's again before the program listens: AppHost imports for seconds in between. These lie below the
/// range of outgoing connections, and no two processes that ask here are given the same.
/// </remarks>
public static class FreePorts
{
    /// <summary>How many ports follow one another: AppHost takes those above its own for the subgraphs.</summary>
    public const int BlockSize = 10;

    private const int First = 12_000;
    private const int Blocks = 2_000;

    /// <summary>They hold the claims until the process ends, however it ends.</summary>
    private static readonly List<Socket> Claims = [];

    /// <summary>The first port of a block that is this process's own.</summary>
    /// <exception cref="InvalidOperationException">None is left.</exception>
    public static int Claim()
    {
        var start = Environment.ProcessId % Blocks;
        for (var i = 0; i < Blocks; i++)
        {
            var port = First + ((start + i) % Blocks * BlockSize);
            if (TryClaim(port) && Enumerable.Range(port, BlockSize).All(IsFree))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No {BlockSize} free ports in a row are left from {First} on.");
    }

    /// <summary>A datagram socket on the block's first port tells other processes that it is taken, and leaves the port itself free for a server.</summary>
    private static bool TryClaim(int port)
    {
        var claim = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ExclusiveAddressUse = true };
        try
        {
            claim.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch (SocketException)
        {
            claim.Dispose();
            return false;
        }

        lock (Claims)
        {
            Claims.Add(claim);
        }

        return true;
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
