namespace Gateway.AppHost;

/// <summary>What the process answers to its shell.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Something that should run did not start or did not become ready.</summary>
    public const int StartFailed = 1;

    /// <summary>An option, a folder or a port that cannot be used.</summary>
    public const int BadOptions = 2;
}
