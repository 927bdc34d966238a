namespace Subgraphs.Server.Authorization;

/// <summary>Whether a mutation may begin.</summary>
public enum MutationEntry
{
    /// <summary>It may.</summary>
    Granted,

    /// <summary>The credentials have begun one before.</summary>
    Used,

    /// <summary>More mutations arrive than can be told apart: none begins until there is room.</summary>
    Full,
}
