namespace Gateway.Metering.Counting;

/// <summary>What usage calls clients.</summary>
public static class UsageClients
{
    /// <summary>The token names no client.</summary>
    public const string None = "none";

    /// <summary>All clients beyond the bound of a tenant, and those whose names cannot stand in a record.</summary>
    public const string Other = "other";

    private const int Longest = 64;

    /// <summary>A client's id for records: short, of letters, digits and <c>-._~:/</c>. So no address of a person's mail becomes one.</summary>
    /// <param name="claimed">What the verified token says; null: nothing.</param>
    public static string Name(string? claimed)
        => claimed is null ? None
            : claimed.Length <= Longest && claimed.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~' or ':' or '/') ? claimed
            : Other;
}
