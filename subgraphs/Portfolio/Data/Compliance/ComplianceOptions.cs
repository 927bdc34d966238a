namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>What the operator wrote under <c>Compliance</c>: where orders are checked before they are made.</summary>
public sealed class ComplianceOptions
{
    public const string Section = "Compliance";

    /// <summary>The subgraph's address, for example <c>http://127.0.0.1:5004</c>; null: nobody can be asked, and no proposal is approved.</summary>
    public string? Url { get; set; }

    /// <summary>The key of the two subgraphs, Base64, at least 32 bytes: compliance's <c>PreTradeCheck:Key</c>.</summary>
    public string? Key { get; set; }

    /// <summary>How long an answer may take with everything that is tried for it, in seconds; default 3.</summary>
    public double TimeoutSeconds { get; set; } = 3;
}
