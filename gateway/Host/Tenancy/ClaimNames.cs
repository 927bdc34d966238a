namespace Gateway.Host.Tenancy;

/// <summary>The claims that the gateway reads from a token.</summary>
internal static class ClaimNames
{
    public const string Subject = "sub";
    public const string Tenant = "tid";
    public const string Scope = "scope";
    public const string Roles = "roles";
    public const string Jurisdictions = "jurisdictions";
    public const string Plan = "plan";
    public const string Purpose = "purpose";
    public const string Client = "client_id";
}
