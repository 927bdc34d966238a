namespace Gateway.AppHost;

/// <summary>A token with which a developer calls the gateway as a person of a sample tenant.</summary>
internal sealed record DeveloperToken(string Tenant, string Plan, string Token);
