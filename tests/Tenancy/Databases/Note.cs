namespace Subgraphs.Tenancy.Tests.Databases;

public sealed class Note
{
    public Guid TenantId { get; set; }

    public string Id { get; set; } = "";

    public string Text { get; set; } = "";
}
