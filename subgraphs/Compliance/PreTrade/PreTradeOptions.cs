namespace Subgraphs.Compliance.PreTrade;

/// <summary>What the operator wrote under <c>PreTradeCheck</c>.</summary>
internal sealed class PreTradeOptions
{
    public const string Section = "PreTradeCheck";

    /// <summary>The key that portfolio signs its calls with, Base64, at least 32 bytes; null: the endpoint is not there.</summary>
    public string? Key { get; set; }
}
