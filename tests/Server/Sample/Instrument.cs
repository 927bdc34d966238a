namespace Subgraphs.Server.Tests.Sample;

public sealed class Instrument
{
    public int Id { get; set; }

    public string Isin { get; set; } = "";

    public string Name { get; set; } = "";

    public decimal LotSize { get; set; }

    public InstrumentStatus Status { get; set; }

    public DateOnly? FirstTraded { get; set; }

    public int? IssuerId { get; set; }

    public Issuer? Issuer { get; set; }
}
