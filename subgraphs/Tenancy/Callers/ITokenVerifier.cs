namespace Subgraphs.Tenancy.Callers;

/// <summary>Verifies bearer tokens, for a subgraph that is asked without a gateway.</summary>
internal interface ITokenVerifier
{
    /// <summary>Why a token of this kind is refused; the text tells nothing about keys.</summary>
    string Refusal { get; }

    /// <summary>The caller of a token; null where the token is not valid.</summary>
    Task<CallerContext?> VerifyAsync(string token, CancellationToken cancellationToken);
}
