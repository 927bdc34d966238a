namespace Subgraphs.Server.Types;

/// <summary>The member is an ISO 4217 currency code: GraphQL type <c>CurrencyCode</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class CurrencyCodeAttribute() : GraphQLTypeAttribute("CurrencyCode");
