namespace Subgraphs.Server.Auditing;

/// <summary>What is kept of an access.</summary>
public enum AccessKind
{
    /// <summary>A field marked <c>@audited</c> is about to be answered.</summary>
    Read,

    /// <summary>A field of <c>Mutation</c> is about to be executed; with a code: it was, and failed.</summary>
    Mutation,

    /// <summary>A field, a type or the whole request was refused to the caller.</summary>
    Denial,
}
