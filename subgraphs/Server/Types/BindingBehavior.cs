namespace Subgraphs.Server.Types;

/// <summary>How the properties of a CLR type become fields.</summary>
public enum BindingBehavior
{
    /// <summary>Every public property is a field unless it is ignored.</summary>
    Implicit,

    /// <summary>Only members of the type's <see cref="ObjectTypeAttribute{T}"/> and extension classes are fields.</summary>
    Explicit,
}
