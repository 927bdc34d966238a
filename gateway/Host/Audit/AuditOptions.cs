using Gateway.Auditing;
using Gateway.Host.Configuration;

namespace Gateway.Host.Audit;

/// <summary>Where it is kept who was given or refused what; section <c>Audit</c>.</summary>
internal sealed record AuditOptions
{
    public const string Section = "Audit";
    private const int KeyLength = 32;

    /// <summary>The folder of the log <c>gateway.audit</c>. Null: none is kept.</summary>
    public string? Directory { get; init; }

    /// <summary>Makes the hashes of the log ones that only its holder can compute. Null: they show what was changed, not by whom.</summary>
    public byte[]? Key { get; init; }

    /// <summary>Where the log's records are sent: the address of the collector in compliance. Null: nowhere.</summary>
    public Uri? Collector { get; init; }

    /// <summary>When a file of the log is full, in MiB.</summary>
    public int MaxFileMegabytes { get; init; } = 64;

    /// <summary>How many full files stay once the collector has their records; 0: all.</summary>
    public int KeptFiles { get; init; }

    public AuditFileLimits GetLimits() => new() { MaxFileBytes = (long)MaxFileMegabytes << 20, KeptFiles = KeptFiles };

    /// <summary>Refuses mutations and reads of audited fields while they cannot be kept; else they are kept as soon as it is possible again.</summary>
    public bool FailClosed { get; init; } = true;

    public static AuditOptions Read(ConfigurationValues values)
    {
        var options = new AuditOptions
        {
            Directory = values.Text(nameof(Directory)),
            Key = values.Secret(nameof(Key), KeyLength),
            Collector = values.HttpAddress(nameof(Collector)),
            MaxFileMegabytes = values.Number(nameof(MaxFileMegabytes), 64, 1, 100_000),
            KeptFiles = values.Number(nameof(KeptFiles), 0, 0, 1_000_000),
            FailClosed = values.Flag(nameof(FailClosed), true),
        };
        if (options is { Collector: not null, Directory: null })
        {
            values.Missing(nameof(Directory), "the folder of the log whose records Audit:Collector is sent");
        }

        if (options is { Collector: not null, Key: null })
        {
            values.Missing(nameof(Key), "32 bytes in Base64: records are sent under the signature of their process");
        }

        if (options is { KeptFiles: > 0, Collector: null })
        {
            values.Missing(nameof(Collector), "where the records of files go that Audit:KeptFiles lets be deleted; without it all files stay");
        }

        return options;
    }
}
