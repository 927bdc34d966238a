using System.Reflection;

namespace Subgraphs.Server.Building;

/// <summary>A method that finds entities, and how representations and results meet.</summary>
internal sealed class ReferenceResolver(ResolverMethod method, Type? keyType, Type? representationType, PropertyInfo? keyProperty)
{
    public ResolverMethod Method { get; } = method;

    /// <summary>The CLR type of the key, where the method takes keys.</summary>
    public Type? KeyType { get; } = keyType;

    /// <summary>The CLR type that representations are read into, where the method takes representations.</summary>
    public Type? RepresentationType { get; } = representationType;

    /// <summary>The entity's property that holds the key: matches rows to keys.</summary>
    public PropertyInfo? KeyProperty { get; } = keyProperty;
}
