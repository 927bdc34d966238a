namespace Subgraphs.Server.Authorization;

/// <summary>Who asks, as far as the server needs to know; verified before it exists.</summary>
public interface ICaller
{
    /// <summary>True where verified claims exist: what <c>@authenticated</c> asks for.</summary>
    bool IsAuthenticated { get; }

    /// <summary>True where the gateway signed this request: only then are <c>_entities</c> and <c>_service</c> answered.</summary>
    bool IsGateway { get; }

    /// <summary>What a cursor is bound to besides its arguments: the tenant where there is one.</summary>
    string? Partition { get; }

    /// <summary>The request's id in the gateway's records; null where the gateway did not send one.</summary>
    string? RequestId { get; }

    /// <summary>True where the caller holds the scope.</summary>
    bool HasScope(string scope);
}
