namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>What the operator wrote under <c>Audit</c> for the collector; the log of the process itself has its own.</summary>
public sealed class AuditCollectorOptions
{
    public const string Section = "Audit";

    /// <summary>32 bytes or more, Base64: the keys of all processes derive from it. Null: nothing is collected.</summary>
    public string? MasterKey { get; set; }

    /// <summary>The folder of the chains' copies; default on SQLite <c>{Storage:Directory}/audit/chains</c>.</summary>
    public string? ChainDirectory { get; set; }
}
