using System.Diagnostics;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>Tokens by the gateway's own command.</summary>
internal static class DeveloperToken
{
    /// <param name="options">Those of <c>gateway token</c>.</param>
    public static async Task<string> IssueAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[BuiltProgram.Path("gateway/Host", "Gateway.Host"), "token", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var token = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return token.Trim();
    }
}
