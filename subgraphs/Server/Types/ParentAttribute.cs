namespace Subgraphs.Server.Types;

/// <summary>
/// The parameter receives the object that the field belongs to; in a <see cref="BatchResolverAttribute"/> method all of them, as
/// <c>IReadOnlyList&lt;T&gt;</c>. <see cref="Requires"/> names the C# properties of the parent that the method reads, so that a
/// projected query loads just those; without it every column is loaded.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(params string[] requires) : Attribute
{
    public IReadOnlyList<string> Requires { get; } = requires;
}
