using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>
/// Seals documents: compressed (Brotli), then AES-256-GCM under a random key of the document's own, which is sealed in the row under the
/// tenant's data key. Tenant, report and format are authenticated with it, so that a document opens in its own row only; erasing the
/// tenant's key leaves all documents unreadable, rotating it seals the small keys anew and not the documents.
/// </summary>
internal static class ReportVault
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static ReportDocument Seal(InvestmentReport report, ReportFormat format, byte[] document)
    {
        var compressed = Compress(document);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var content = new byte[NonceLength + compressed.Length + TagLength];
        var nonce = content.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using (var cipher = new AesGcm(key, TagLength))
        {
            cipher.Encrypt(
                nonce,
                compressed,
                content.AsSpan(NonceLength, compressed.Length),
                content.AsSpan(NonceLength + compressed.Length),
                Address(report.TenantId, report.Id, format));
        }

        var row = new ReportDocument
        {
            TenantId = report.TenantId,
            ReportId = report.Id,
            Format = format,
            Content = content,
            Key = SealedText.Of(Convert.ToBase64String(key)),
            Length = document.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(document)),
        };
        CryptographicOperations.ZeroMemory(key);
        return row;
    }

    /// <exception cref="Tenancy.Keys.KeyManagementException">The tenant's key is gone.</exception>
    /// <exception cref="CryptographicException">The document was changed, or was sealed for another row.</exception>
    public static async Task<byte[]> OpenAsync(PortfolioContext db, ReportDocument row, CancellationToken cancellationToken)
    {
        var key = Convert.FromBase64String((await db.OpenAsync(row, nameof(ReportDocument.Key), cancellationToken))!);
        var compressed = new byte[row.Content.Length - NonceLength - TagLength];
        using (var cipher = new AesGcm(key, TagLength))
        {
            cipher.Decrypt(
                row.Content.AsSpan(0, NonceLength),
                row.Content.AsSpan(NonceLength, compressed.Length),
                row.Content.AsSpan(NonceLength + compressed.Length),
                compressed,
                Address(db.TenantId, row.ReportId, row.Format));
        }

        CryptographicOperations.ZeroMemory(key);
        var document = new byte[row.Length];
        await using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        await brotli.ReadExactlyAsync(document, cancellationToken);
        return document;
    }

    private static byte[] Compress(byte[] document)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(document);
        }

        return compressed.ToArray();
    }

    private static byte[] Address(Guid tenantId, string reportId, ReportFormat format) => Encoding.ASCII.GetBytes($"report-document-1\n{tenantId:D}\n{reportId}\n{format}");
}
