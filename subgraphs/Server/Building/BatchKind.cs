namespace Subgraphs.Server.Building;

/// <summary>What the list parameter of a method means.</summary>
internal enum BatchKind
{
    None,

    /// <summary>The parents of a batch resolver, marked with [Parent].</summary>
    Parents,

    /// <summary>Keys of a data loader or reference resolver, or representations: the first unmarked list.</summary>
    Keys,
}
