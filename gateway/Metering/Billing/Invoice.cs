namespace Gateway.Metering.Billing;

/// <summary>What a tenant owes for a month.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Lines">What is priced directly.</param>
/// <param name="Direct">The sum of the lines.</param>
/// <param name="Weight">What the tenant's use weighs among the others'.</param>
/// <param name="Share">Its part of the shared pool.</param>
public sealed record Invoice(Guid Tenant, IReadOnlyList<InvoiceLine> Lines, decimal Direct, decimal Weight, decimal Share)
{
    public decimal Total => Direct + Share;
}
