namespace Gateway.AppHost;

/// <summary>Waits until a program answers <c>/health/ready</c>.</summary>
internal static class Readiness
{
    /// <summary>
    /// A program says something when it starts to listen, so its lines prompt the questions; this is for one that is silent. Asking a port
    /// that nothing listens on throws, and at a short interval the throwing cost as much as starting a program.
    /// </summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    // Bypasses proxies of the environment: the programs are on this machine.
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <returns>True when ready; false when the process ended or <paramref name="patience"/> ran out.</returns>
    public static async Task<bool> WaitAsync(ChildProcess process, Uri address, TimeSpan patience, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(patience);
        try
        {
            while (!process.HasExited)
            {
                if (await IsReadyAsync(address, timeout.Token))
                {
                    return true;
                }

                await process.WaitForLineAsync(PollInterval, timeout.Token);
            }

            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<bool> IsReadyAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri(address, "health/ready"), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
