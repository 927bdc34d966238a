namespace Subgraphs.Server.Tests.Sample;

public enum InstrumentStatus
{
    Active,
    OnHold15M,
}
