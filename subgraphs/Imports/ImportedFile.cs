namespace Subgraphs.Imports;

/// <summary>A file that was stored: who did it and when, and what it is known by, so that the same content is never stored twice.</summary>
public sealed class ImportedFile
{
    /// <summary>Whose; empty for the firm's own reference data, which is of no tenant.</summary>
    public required Guid TenantId { get; init; }

    public required string Kind { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Lines that were new.</summary>
    public required int Rows { get; init; }

    public required DateTime ImportedAt { get; init; }

    /// <summary>The user of the operating system who ran the command.</summary>
    public required string ImportedBy { get; init; }
}
