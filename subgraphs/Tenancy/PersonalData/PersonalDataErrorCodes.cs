namespace Subgraphs.Tenancy.PersonalData;

/// <summary>The stable codes that a client sees in place of personal data.</summary>
public static class PersonalDataErrorCodes
{
    /// <summary>The tenant's key was deleted: the value is gone for good.</summary>
    public const string Erased = "PERSONAL_DATA_ERASED";

    /// <summary>The key cannot be reached now.</summary>
    public const string Unavailable = "PERSONAL_DATA_UNAVAILABLE";
}
