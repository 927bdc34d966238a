namespace Gateway.Host.Checking;

/// <summary>What the check makes of a change.</summary>
internal enum ChangeVerdict
{
    /// <summary>Safe or dangerous: told, and no reason to fail.</summary>
    Passes,

    /// <summary>Breaking, and no recorded operation uses what it touches.</summary>
    Unused,

    /// <summary>Breaking, and accepted on the command line.</summary>
    Accepted,

    /// <summary>Breaking: the check fails.</summary>
    Fails,
}
