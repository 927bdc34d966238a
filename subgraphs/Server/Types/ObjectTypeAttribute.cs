namespace Subgraphs.Server.Types;

/// <summary>The class is an object type, with a field for each public property and method. A class that a field returns needs it only to be found without that field.</summary>
/// <param name="name">The type's name; by default the class's.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
