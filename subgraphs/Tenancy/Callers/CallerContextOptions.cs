namespace Subgraphs.Tenancy.Callers;

/// <summary>What the operator wrote under <c>CallerContext</c>.</summary>
public sealed class CallerContextOptions
{
    public const string Section = "CallerContext";

    /// <summary>The subgraph's own key, Base64: HMAC-SHA256 of <c>subgraph:&lt;name&gt;</c> under the gateway's master key.</summary>
    public string? Key { get; set; }

    /// <summary>How far the clocks of gateway and subgraph may differ, in seconds; default 5.</summary>
    public int ClockSkewSeconds { get; set; } = 5;

    /// <summary>The file of the developer signing key; default the user's own. Read in Development only.</summary>
    public string? DeveloperKeyFile { get; set; }
}
