namespace Subgraphs.Tenancy.Commands;

/// <summary>What a command's record in the audit log says of it beside what failed. Stable.</summary>
internal static class TenantCommandCodes
{
    /// <summary>Whoever ran it did not confirm it: nothing was done.</summary>
    public const string NotConfirmed = "NOT_CONFIRMED";

    /// <summary>It was broken off: the same command goes on.</summary>
    public const string BrokenOff = "BROKEN_OFF";

    /// <summary>It failed for a reason that has no code of its own.</summary>
    public const string Failed = "COMMAND_FAILED";
}
