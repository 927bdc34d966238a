using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>Fields whose readers are kept.</summary>
[ExtendObjectType<Instrument>]
internal static class AuditedFields
{
    [Audited]
    public static string GetHolder([Parent(nameof(Instrument.Name))] Instrument instrument, BatchLog log)
    {
        log.Add("holder");
        return $"Holder of {instrument.Name}";
    }

    [Audited, RequiresScopes("holders:read")]
    public static string? GetHolderCode([Parent(nameof(Instrument.Name))] Instrument instrument) => instrument.Name;

    public static Custody GetCustody([Parent(nameof(Instrument.Name))] Instrument instrument) => new(instrument.Name);
}
