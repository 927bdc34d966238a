using Subgraphs.Server.Auditing;

namespace Subgraphs.Tenancy.Downloads;

/// <summary>A document that the caller's tenant has, not yet opened.</summary>
/// <param name="Reads">What is kept of the access before the document is opened.</param>
/// <param name="OpenAsync">Opens it; fails with a coded error where its key is gone.</param>
public sealed record FoundDownload(IReadOnlyList<FieldAccess> Reads, Func<CancellationToken, Task<DownloadedFile>> OpenAsync);
