namespace Subgraphs.Tenancy.Keys;

/// <summary>Why a key or a sealed value cannot be used. Stable; they are for operators and never reach a client.</summary>
public static class KeyErrorCodes
{
    /// <summary>The directory of the key files is not named, cannot be made or written, or others may write to it.</summary>
    public const string DirectoryUnusable = "KEY_DIRECTORY_UNUSABLE";

    /// <summary>The key that something was wrapped or sealed with is not there.</summary>
    public const string Missing = "KEY_MISSING";

    /// <summary>A key is not 256 bits long.</summary>
    public const string WrongLength = "KEY_WRONG_LENGTH";

    /// <summary>Others than the owner may read a key file.</summary>
    public const string ReadableByOthers = "KEY_READABLE_BY_OTHERS";

    /// <summary>A key file, a wrapped key or a sealed value is not what was written, or was written for another place.</summary>
    public const string Tampered = "KEY_TAMPERED";

    /// <summary>The tenant's key was deleted on purpose.</summary>
    public const string Erased = "KEY_ERASED";
}
