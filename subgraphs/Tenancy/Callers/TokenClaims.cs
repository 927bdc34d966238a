using Microsoft.IdentityModel.JsonWebTokens;

namespace Subgraphs.Tenancy.Callers;

/// <summary>The claims of a verified token as a caller.</summary>
internal static class TokenClaims
{
    /// <returns>Null where a claim has a form that it cannot have.</returns>
    public static CallerContext? Read(JsonWebToken token)
    {
        var tenant = Claim("tid");
        if (tenant is not null && !Guid.TryParseExact(tenant, "D", out _))
        {
            return null;
        }

        return new CallerContext
        {
            Subject = Claim("sub"),
            TenantId = tenant is null ? null : Guid.ParseExact(tenant, "D"),
            Plan = Claim("plan"),
            Roles = Claims("roles"),
            Scopes = Claims("scope").SelectMany(scopes => scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal),
            Jurisdictions = Claims("jurisdictions"),
            Purpose = Claim("purpose"),
        };

        string? Claim(string type) => token.TryGetClaim(type, out var claim) ? claim.Value : null;

        string[] Claims(string type) => [.. token.Claims.Where(claim => claim.Type == type).Select(claim => claim.Value)];
    }
}
