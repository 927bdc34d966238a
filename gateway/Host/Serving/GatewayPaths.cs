namespace Gateway.Host.Serving;

/// <summary>Where the gateway answers what.</summary>
internal static class GatewayPaths
{
    public const string GraphQL = "/graphql";
}
