namespace Gateway.Host;

/// <summary>What the process answers to its shell.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>What was asked for could not be done: a file, a port, a supergraph, a composition.</summary>
    public const int Failed = 1;

    /// <summary>An option or a setting that cannot be used.</summary>
    public const int BadOptions = 2;
}
