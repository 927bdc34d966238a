using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Domain;

/// <summary>What the programs still have to catch up with, as their health says: <c>behind</c> of each check that has it.</summary>
/// <param name="services">Addresses by name.</param>
internal sealed class BackgroundWork(IReadOnlyDictionary<string, Uri> services) : IDisposable
{
    private static readonly (string Service, string Check, string What)[] Checks =
    [
        ("portfolio", "end-of-day", "tenants whose limits are to be evaluated"),
        ("compliance", "trade-feed", "trades to be copied and judged"),
        ("compliance", "state-feed", "tenants whose portfolios are to be checked"),
    ];

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>Waits until nothing is behind.</summary>
    /// <param name="report">Told every few seconds what is.</param>
    /// <param name="hasEnded">True where the programs have: then there is nothing to wait for.</param>
    /// <exception cref="InvalidOperationException">They have.</exception>
    public async Task EndAsync(Action<string> report, Func<bool> hasEnded)
    {
        var told = Stopwatch.GetTimestamp();
        while (true)
        {
            List<string> left = [];
            foreach (var (service, check, what) in Checks)
            {
                if (await BehindAsync(service, check) is var behind && behind != "0")
                {
                    left.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {behind}"));
                }
            }

            if (left.Count == 0)
            {
                return;
            }

            if (hasEnded())
            {
                throw new InvalidOperationException("AppHost ended while it had work to do.");
            }

            if (Stopwatch.GetElapsedTime(told) > ReportEvery)
            {
                told = Stopwatch.GetTimestamp();
                report(string.Join("; ", left));
            }

            await Task.Delay(Pause);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> BehindAsync(string service, string check)
    {
        try
        {
            var health = JsonElement.Parse(await _client.GetByteArrayAsync(new Uri(services[service], "/health/ready")));
            return health.GetProperty("checks").GetProperty(check).GetProperty("behind").GetString() ?? "not known";
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // Too busy to say, or ended: the latter is seen by who asks.
            return "no answer";
        }
    }
}
