namespace Subgraphs.Server.Types;

/// <summary>Adds fields to the object type of a CLR type, as <see cref="ObjectTypeAttribute{T}"/> does, from a further class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExtendObjectTypeAttribute(Type extendedType) : TypeExtensionAttribute(extendedType);
