namespace Gateway.AppHost;

/// <summary>A file to bring in.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="File">The file.</param>
/// <param name="Tenant">Whose it is; null: the firm's.</param>
/// <param name="IsCheck">True where nothing is to be stored.</param>
/// <param name="StateDirectory">Where the databases are.</param>
internal sealed record ImportOptions(string Kind, FileInfo File, string? Tenant, bool IsCheck, DirectoryInfo StateDirectory);
