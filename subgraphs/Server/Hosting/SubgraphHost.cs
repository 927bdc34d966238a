using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Hosting;

namespace Subgraphs.Server.Hosting;

/// <summary>The program around a subgraph.</summary>
public static class SubgraphHost
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
    };

    /// <summary>
    /// The builder of a subgraph's program. Where nothing names an environment and the program listens on this machine only, it is
    /// Development, as the gateway's is; whatever can be reached from elsewhere is Production unless it is told otherwise.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = ChooseEnvironment(args) });

        // Below every other source: what an operator writes wins.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        return builder;
    }

    /// <summary>Development for a program of this machine that nobody gave an environment; null leaves it to the host.</summary>
    internal static string? ChooseEnvironment(string[] args)
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
        var isElsewhere = configuration["http_ports"] is { Length: > 0 }
            || configuration["https_ports"] is { Length: > 0 }
            || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()
            || (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Any(url => !IsLoopback(url));
        return configuration["environment"] is { Length: > 0 } || isElsewhere ? null : Environments.Development;
    }

    private static bool IsLoopback(string url)
        => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri)
            && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
