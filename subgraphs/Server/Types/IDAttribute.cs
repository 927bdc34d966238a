namespace Subgraphs.Server.Types;

/// <summary>The member is an opaque identifier: GraphQL type <c>ID</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class IDAttribute() : GraphQLTypeAttribute("ID");
