namespace Subgraphs.Server.Types;

/// <summary>The class adds to the object type of <see cref="ExtendedType"/>.</summary>
public abstract class TypeExtensionAttribute(Type extendedType) : Attribute
{
    /// <summary>The CLR type whose fields, description and directives the class adds to.</summary>
    public Type ExtendedType { get; } = extendedType;

    /// <summary>True for the class that describes the type: its fields stand before those of extensions.</summary>
    internal virtual bool IsMain => false;
}
