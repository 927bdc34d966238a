namespace Subgraphs.Tenancy.Downloads;

/// <summary>A document on its way out.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">What it is saved as: letters, digits, <c>-</c>, <c>_</c> and dots.</param>
/// <param name="Sha256">Of the stored document, hexadecimal; null where something was put in for the reader.</param>
public sealed record DownloadedFile(ReadOnlyMemory<byte> Content, string ContentType, string FileName, string? Sha256);
