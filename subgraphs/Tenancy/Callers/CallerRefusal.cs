namespace Subgraphs.Tenancy.Callers;

/// <summary>Why credentials are refused; the texts tell a client nothing about keys.</summary>
internal static class CallerRefusal
{
    public const string Missing = "The request carries no verified caller: it must come through the gateway, or, where the subgraph stands alone, carry a token.";
    public const string Malformed = "The caller context is malformed.";
    public const string BadSignature = "The caller context is not signed by the gateway.";
    public const string WrongAudience = "The caller context was made for another subgraph.";
    public const string Expired = "The caller context has expired.";
    public const string BadAccessToken = "The access token is not valid.";
    public const string BadToken = "The developer token is not valid.";
    public const string NoKey = "This subgraph holds no key to verify the gateway with.";
}
