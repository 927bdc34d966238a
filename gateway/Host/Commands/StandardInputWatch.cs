using Gateway.Host.Serving;

namespace Gateway.Host.Commands;

/// <summary>
/// Stops the gateway when its standard input ends: the process that started it is gone then, however it ended. Setting
/// <c>StopWithStandardInput</c>.
/// </summary>
internal static class StandardInputWatch
{
    public static void Start(GatewayServer server)
    {
        // A read of standard input cannot be cancelled: it has a thread of its own, which does not keep the process alive.
        var thread = new Thread(() => Watch(server)) { IsBackground = true, Name = "standard input" };
        thread.Start();
    }

    private static void Watch(GatewayServer server)
    {
        using var input = Console.OpenStandardInput();
        Span<byte> buffer = stackalloc byte[256];
        while (input.Read(buffer) > 0)
        {
            // What is written there means nothing; its end does.
        }

        server.Stop();
    }
}
