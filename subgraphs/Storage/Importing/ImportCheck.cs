namespace Subgraphs.Storage.Importing;

/// <summary>Whether a database holds what this start names.</summary>
internal static class ImportCheck
{
    /// <exception cref="StorageException">The import never ended, or its source was another.</exception>
    public static ImportRun Require(ImportRun? run, ImportSource source, string place)
    {
        if (run is null)
        {
            throw new StorageException(StorageErrorCodes.NotUsable, $"{place} holds no completed import: delete it to import again.");
        }

        return run.SourceFingerprint == source.Fingerprint
            ? run
            : throw new StorageException(
                StorageErrorCodes.OtherSource,
                $"{place} was made from another source ('{run.SourceLabel}', {run.SourceFingerprint}) than this start names ('{source.Label}', "
                + $"{source.Fingerprint}): name the same source, choose another Storage:Directory, or delete it to import again.");
    }
}
