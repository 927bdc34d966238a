namespace Subgraphs.Compliance.Domain;

/// <summary>What an audit record tells of.</summary>
public enum AuditAction
{
    Read,
    Mutation,
    Denial,
}
