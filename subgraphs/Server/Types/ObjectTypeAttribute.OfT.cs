namespace Subgraphs.Server.Types;

/// <summary>
/// The static class describes the object type of <typeparamref name="T"/>: type attributes stand on it, its public static methods are
/// fields (the parent arrives as a <see cref="ParentAttribute"/> parameter), and a public static property of type
/// <c>Expression&lt;Func&lt;T, TResult&gt;&gt;</c> is a field that a query can project into SQL. A member replaces the field that a
/// property of <typeparamref name="T"/> would have made under the same name.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute<T>() : TypeExtensionAttribute(typeof(T))
{
    /// <summary>The type's name; by default that of <typeparamref name="T"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the properties of <typeparamref name="T"/> become fields by themselves; they do by default.</summary>
    public BindingBehavior Binding { get; init; } = BindingBehavior.Implicit;

    /// <summary>Properties of <typeparamref name="T"/> that are not fields, by their C# names.</summary>
    public string[] Ignore { get; init; } = [];

    internal override bool IsMain => true;
}
