namespace Subgraphs.Server.Types;

/// <summary>The member is an ISO 10383 market identifier code: GraphQL type <c>Mic</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class MicAttribute() : GraphQLTypeAttribute("Mic");
