namespace Subgraphs.Server.Types;

/// <summary>The member is an ISO 6166 ISIN: GraphQL type <c>Isin</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class IsinAttribute() : GraphQLTypeAttribute("Isin");
