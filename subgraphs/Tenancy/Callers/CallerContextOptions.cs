namespace Subgraphs.Tenancy.Callers;

/// <summary>What the operator wrote under <c>CallerContext</c>.</summary>
public sealed class CallerContextOptions
{
    public const string Section = "CallerContext";

    /// <summary>The subgraph's own key, Base64: HMAC-SHA256 of <c>subgraph:&lt;name&gt;</c> under the gateway's master key.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// The key of the other master key while it is changed, Base64: first every subgraph is given both, then the gateway the new master key,
    /// then this is taken away.
    /// </summary>
    public string? PreviousKey { get; set; }

    /// <summary>How far the clocks of gateway and subgraph may differ, in seconds; default 5.</summary>
    public int ClockSkewSeconds { get; set; } = 5;

    /// <summary>
    /// Whether developer tokens stand for the gateway's signature, in Development only. Default: where there is no <see cref="Key"/> and no
    /// <see cref="Authority"/>, since such a subgraph has nothing else to go by.
    /// </summary>
    public bool? DeveloperTokens { get; set; }

    /// <summary>The file of the developer signing key; default the user's own. Read in Development only.</summary>
    public string? DeveloperKeyFile { get; set; }

    /// <summary>
    /// For a subgraph that stands alone: the OIDC issuer whose access tokens it accepts for what is no federation field. Null: only the
    /// gateway's signature counts.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>For a subgraph that stands alone: what <c>aud</c> of a token must contain.</summary>
    public string? Audience { get; set; }

    internal bool AcceptsDeveloperTokens => DeveloperTokens ?? (Key is null && Authority is null);
}
