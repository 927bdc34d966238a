using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Tenancy.PersonalData;

/// <summary>The one place where a personal value is, behind its token and under the tenant's data key.</summary>
public sealed class PersonalValue
{
    public required Guid TenantId { get; init; }

    public required PersonalToken Token { get; init; }

    public required SealedText Value { get; init; }

    /// <summary>A value behind a new token. The same value twice has two tokens: equal people cannot be told from equal tokens.</summary>
    public static PersonalValue Of(Guid tenantId, string value)
        => new() { TenantId = tenantId, Token = PersonalToken.Create(), Value = SealedText.Of(value) };
}
