using System.Net;
using System.Net.Sockets;

namespace Gateway.AppHost;

/// <summary>Finds ports of 127.0.0.1 that nothing listens on.</summary>
internal static class Ports
{
    public static bool IsFree(int port)
    {
        try
        {
            // Without SO_REUSEADDR tricks: what Kestrel could not bind must not look free.
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The next free ports above <paramref name="port"/>.</summary>
    /// <exception cref="StartException">The range ends before enough are found.</exception>
    public static int[] Above(int port, int count)
    {
        var found = new List<int>(count);
        for (var candidate = port + 1; candidate <= 65535 && found.Count < count; candidate++)
        {
            if (IsFree(candidate))
            {
                found.Add(candidate);
            }
        }

        return found.Count == count
            ? [.. found]
            : throw new StartException($"There are not {count} free ports above {port}: choose a lower --port.", ExitCodes.BadOptions);
    }
}
