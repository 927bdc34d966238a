namespace Subgraphs.Server.Types;

/// <summary>The description in the schema. <see cref="System.ComponentModel.DescriptionAttribute"/> does the same where GraphQL must not be known.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}
