using System.Diagnostics;
using System.Text.Json;

namespace Gateway.AppHost;

/// <summary>Asks the gateway's own <c>token</c> command for a token of each sample tenant and plan.</summary>
internal static class DeveloperTokens
{
    private static readonly string[] Tenants = ["northwind", "hanbit", "aldgate"];
    private static readonly string[] Plans = ["partner", "standard", "enterprise"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="StartException">The command failed; the message carries its last line.</exception>
    public static async Task<IReadOnlyList<DeveloperToken>> RequestAsync(ProgramFiles files, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(ChildProcess.DotNetHost)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(files.Assembly("gateway/Host", "Gateway.Host"));
        start.ArgumentList.Add("token");
        start.ArgumentList.Add("--json");
        foreach (var (option, value) in Tenants.Select(t => ("--tenant", t)).Concat(Plans.Select(p => ("--plan", p))))
        {
            start.ArgumentList.Add(option);
            start.ArgumentList.Add(value);
        }

        using var process = Process.Start(start) ?? throw new StartException("The token command could not be started.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<DeveloperToken[]>(await output, Json) ?? []
            : throw new StartException($"The token command failed: {(await errors).Trim()}");
    }
}
