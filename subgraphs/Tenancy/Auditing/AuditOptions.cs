using Gateway.Auditing;
using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>What the operator wrote under <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>The folder of the log <c>&lt;subgraph&gt;.audit</c>; default on SQLite <c>{Storage:Directory}/audit/alone</c>, else none is kept.</summary>
    public string? Directory { get; set; }

    /// <summary>The key of the hashes, Base64: who has not got it cannot write a chain anew. Null: the hashes show what was changed, not by whom.</summary>
    public string? Key { get; set; }

    /// <summary>Where the log's records are sent: the address of the collector in compliance. Null: nowhere.</summary>
    public string? Collector { get; set; }

    /// <summary>When a file of the log is full, in MiB, 1 to 100,000; the log goes on in another.</summary>
    public int MaxFileMegabytes { get; set; } = 64;

    /// <summary>How many full files stay once the collector has their records; 0: all.</summary>
    public int KeptFiles { get; set; }

    /// <summary>Refuses mutations and reads of audited fields while they cannot be kept; else they are kept as soon as it is possible again.</summary>
    public bool FailClosed { get; set; } = true;

    internal AuditFileLimits GetLimits() => new() { MaxFileBytes = (long)MaxFileMegabytes << 20, KeptFiles = KeptFiles };

    internal byte[]? GetKey() => Key is null ? null : Convert.FromBase64String(Key);

    /// <summary>The path of a log; null where none is kept.</summary>
    internal string? PathOf(string log, StorageOptions storage)
        => (Directory ?? (storage.Provider == StorageProvider.Sqlite ? Path.Combine(storage.Directory, "audit", "alone") : null)) is { } directory
            ? Path.GetFullPath(Path.Combine(directory, log + ".audit"))
            : null;
}
