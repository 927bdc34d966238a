namespace Subgraphs.Server.Tests.Sample;

public sealed class Issuer
{
    public int Id { get; set; }

    public string LegalName { get; set; } = "";

    public string Country { get; set; } = "";

    public List<Instrument> Instruments { get; set; } = [];
}
