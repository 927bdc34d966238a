namespace Gateway.Auditing;

/// <summary>What a record tells of.</summary>
public enum AuditKind
{
    /// <summary>A field marked <c>@audited</c> was asked for and given.</summary>
    Read,

    /// <summary>A mutation was executed.</summary>
    Mutation,

    /// <summary>A field or a request was refused.</summary>
    Denial,

    /// <summary>Records are missing here: the log could not be written, or its last record broke off with the process.</summary>
    Gap,

    /// <summary>A further file of the log begins here.</summary>
    File,
}
