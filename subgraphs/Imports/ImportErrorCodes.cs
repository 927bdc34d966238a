namespace Subgraphs.Imports;

/// <summary>Why an import stored nothing, as the audit log has it.</summary>
public static class ImportErrorCodes
{
    /// <summary>The file is wrong.</summary>
    public const string Refused = "IMPORT_REFUSED";

    /// <summary>The database did not take it, or the command was broken off.</summary>
    public const string Failed = "IMPORT_FAILED";
}
