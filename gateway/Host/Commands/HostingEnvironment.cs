namespace Gateway.Host.Commands;

/// <summary>The environment that the process runs in: Development unless a variable says otherwise, since it listens on this machine only.</summary>
internal static class HostingEnvironment
{
    public static string Name
        => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } web ? web
            : Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 } other ? other
            : Environments.Development;
}
