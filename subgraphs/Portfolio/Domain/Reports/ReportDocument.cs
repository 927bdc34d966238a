using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>A report's document in one format: compressed, and sealed under a key of its own, which the tenant's data key seals.</summary>
public sealed class ReportDocument
{
    public required Guid TenantId { get; init; }

    public required string ReportId { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>Nonce, ciphertext and tag; see <c>ReportVault</c>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The document's own key in Base64: a new data key seals this again, and not the document.</summary>
    public required SealedText Key { get; init; }

    /// <summary>Bytes of the document itself.</summary>
    public required int Length { get; init; }

    /// <summary>SHA-256 of the document itself, hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
