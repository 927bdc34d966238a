namespace Subgraphs.Tenancy.Idempotency;

/// <summary>Codes of refused keys.</summary>
public static class IdempotencyErrorCodes
{
    /// <summary>The key was used for another mutation, for other input or by somebody else.</summary>
    public const string Conflict = "CONFLICT";
}
