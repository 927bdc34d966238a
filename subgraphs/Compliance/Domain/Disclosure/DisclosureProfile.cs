namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What a tenant is as a holder of shares.</summary>
public sealed class DisclosureProfile
{
    public required Guid TenantId { get; init; }

    public required HoldingPurpose Purpose { get; set; }

    public required FilerKind Filer { get; set; }

    /// <summary>Who files, as reports name it.</summary>
    public required string FilerName { get; set; }

    /// <summary>
    /// For a tenant that has said nothing: the purpose with the earliest and strictest duties, so that nothing is told too late.
    /// </summary>
    public static DisclosureProfile Unknown(Guid tenantId)
        => new() { TenantId = tenantId, Purpose = HoldingPurpose.Control, Filer = FilerKind.Passive, FilerName = tenantId.ToString("D") };
}
