using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Tenancy.Tests.Encryption;

/// <summary>A row whose key has three parts.</summary>
public sealed class Visit
{
    public Guid TenantId { get; set; }

    public string PersonId { get; set; } = "";

    public DateOnly Day { get; set; }

    public SealedText? Note { get; set; }
}
