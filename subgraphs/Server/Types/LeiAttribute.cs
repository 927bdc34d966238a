namespace Subgraphs.Server.Types;

/// <summary>The member is an ISO 17442 LEI: GraphQL type <c>Lei</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class LeiAttribute() : GraphQLTypeAttribute("Lei");
