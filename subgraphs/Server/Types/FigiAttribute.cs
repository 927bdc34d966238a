namespace Subgraphs.Server.Types;

/// <summary>The member is an OpenFIGI identifier: GraphQL type <c>Figi</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class FigiAttribute() : GraphQLTypeAttribute("Figi");
