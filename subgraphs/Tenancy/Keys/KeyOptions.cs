namespace Subgraphs.Tenancy.Keys;

/// <summary>What the operator wrote under <c>Keys</c>.</summary>
public sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>
    /// Where the tenants' master keys are, a folder for each tenant. Default in Development: <c>keys</c> below <c>Storage:Directory</c>.
    /// Elsewhere it has to be named, and lie outside of it: whoever copies the data must not copy the keys.
    /// </summary>
    public string? Directory { get; set; }

    /// <summary>How long a program keeps opened data keys; 0 to 300. A deleted key is forgotten after so many seconds at the latest.</summary>
    public int CacheSeconds { get; set; } = 30;
}
