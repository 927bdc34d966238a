using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Tenancy.Tests.Encryption;

public sealed class Person
{
    public Guid TenantId { get; set; }

    public string Id { get; set; } = "";

    public string Desk { get; set; } = "";

    public SealedText? Name { get; set; }

    public SealedText? Account { get; set; }
}
