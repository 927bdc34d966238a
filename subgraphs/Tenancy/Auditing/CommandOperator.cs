using System.Diagnostics.CodeAnalysis;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>Who runs a command, as databases and the audit log keep it.</summary>
public static class CommandOperator
{
    private const int LongestName = 100;

    /// <summary>The user of the operating system, who was not asked, behind the name that was given: <c>Ada (svc-batch)</c>.</summary>
    /// <param name="by">The name that was given; null where none was.</param>
    public static string Describe(string? by) => by is null ? Environment.UserName : $"{by} ({Environment.UserName})";

    /// <summary>Whether a name can be kept: 1 to 100 characters that can be seen.</summary>
    public static bool IsName([NotNullWhen(true)] string? by) => by?.Trim() is { Length: > 0 and <= LongestName } && !by.Any(char.IsControl);
}
