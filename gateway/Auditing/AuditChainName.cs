using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gateway.Auditing;

/// <summary>
/// What a chain is known by: the process and the beginning of its first record's hash, <c>portfolio.0f3a…</c>. A log that was begun anew is
/// another chain, and so is that of a second process of the same name.
/// </summary>
/// <param name="Process">Whose key it is written with: <c>gateway</c>, or a subgraph's name.</param>
/// <param name="Start">128 bits of the first hash, 32 hexadecimal digits.</param>
public sealed partial record AuditChainName(string Process, string Start)
{
    internal const int StartLength = 32;

    public static AuditChainName Of(string process, ReadOnlySpan<byte> firstHash) => new(process, AuditFileStart.StartOf(firstHash));

    /// <summary>Reads a name; nothing else becomes part of a path.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AuditChainName? name)
    {
        var match = Name().Match(text);
        name = match.Success ? new AuditChainName(match.Groups["process"].Value, match.Groups["start"].Value) : null;
        return match.Success;
    }

    public override string ToString() => $"{Process}.{Start}";

    [GeneratedRegex(@"\A(?<process>[a-z0-9][a-z0-9_-]{0,62})\.(?<start>[0-9a-f]{32})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
