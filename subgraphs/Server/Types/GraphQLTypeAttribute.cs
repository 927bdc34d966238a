namespace Subgraphs.Server.Types;

/// <summary>
/// The GraphQL type of a member. A bare name (<c>Isin</c>) replaces the named type and leaves nullability and lists as the C# type says;
/// a full notation (<c>[Isin!]!</c>) says all of it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public class GraphQLTypeAttribute(string type) : Attribute
{
    /// <summary>A type name, or a type in GraphQL's notation.</summary>
    public string Type { get; } = type;
}
